import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Parts of the editor that it always brings along, and that the page never uses: by the end of a module's path, the
 * classes that others import from it.
 *
 * @type {readonly (readonly [string, readonly string[]])[]}
 */
const LEFT_OUT = [
  ['base/common/observableInternal/logging/debugger/devToolsLogger.js', ['DevToolsLogger']],
  ['editor/browser/widget/diffEditor/diffEditorWidget.js', ['DiffEditorWidget']],
  ['editor/browser/widget/multiDiffEditor/multiDiffEditorWidget.js', ['MultiDiffEditorWidget']],
  ['editor/browser/gpu/viewGpuContext.js', ['ViewGpuContext']],
  ['editor/browser/viewParts/viewLinesGpu/viewLinesGpu.js', ['ViewLinesGpu']],
  ['editor/browser/viewParts/rulersGpu/rulersGpu.js', ['RulersGpu']],
  ['editor/common/diff/defaultLinesDiffComputer/defaultLinesDiffComputer.js', ['DefaultLinesDiffComputer']],
  ['editor/common/diff/legacyLinesDiffComputer.js', ['LegacyLinesDiffComputer']],
  ['editor/common/model/tokens/treeSitter/treeSitterSyntaxTokenBackend.js', ['TreeSitterSyntaxTokenBackend']],
  ['editor/common/services/unicodeTextModelHighlighter.js', ['UnicodeTextModelHighlighter']],
];

/** The small picture of the text beside it, which the page turns off; the editor has one, and takes its element. */
const MINIMAP = 'editor/browser/viewParts/minimap/minimap.js';
const NO_MINIMAP = `
  import { createFastDomNode } from '../../../../base/browser/fastDomNode.js';
  import { ViewPart } from '../../view/viewPart.js';

  export class Minimap extends ViewPart {
    #node = createFastDomNode(document.createElement('div'));
    getDomNode() { return this.#node; }
    prepareRender() {}
    render() {}
  }`;

/** The module with the tables of letters that look like others, which only UnicodeTextModelHighlighter reads. */
const STRINGS = 'base/common/strings.js';
const LOOK_ALIKE_TABLE = /JSON\.parse\('\{\\?"_common\\?":[^']*'\)/g;

/**
 * Puts empty classes and tables in their places, and a minimap that shows nothing.
 *
 * @type {import('../../../../../vscode-client/node_modules/esbuild/lib/main.js').Plugin}
 */
export const leftOut = {
  name: 'left-out',
  setup(build) {
    for (const [path, classes] of LEFT_OUT) {
      build.onLoad({ filter: endOf(path) }, () => ({
        contents: classes.map((name) => `export class ${name} {}`).join('\n'),
      }));
    }
    build.onLoad({ filter: endOf(MINIMAP) }, ({ path }) => ({ contents: NO_MINIMAP, resolveDir: dirname(path) }));
    build.onLoad({ filter: endOf(STRINGS) }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(LOOK_ALIKE_TABLE, '{}'),
    }));
  },
};

/** @param {string} path */
function endOf(path) {
  return new RegExp(`/${path.replaceAll('.', '\\.')}$`);
}
