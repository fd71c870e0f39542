/**
 * Parts of the editor that it always brings along, and that the page never uses: by the end of a module's path, the
 * classes that others import from it.
 *
 * @type {readonly (readonly [string, readonly string[]])[]}
 */
const LEFT_OUT = [
  ['editor/browser/widget/diffEditor/diffEditorWidget.js', ['DiffEditorWidget']],
  ['editor/browser/widget/multiDiffEditor/multiDiffEditorWidget.js', ['MultiDiffEditorWidget']],
  ['editor/browser/gpu/viewGpuContext.js', ['ViewGpuContext']],
  ['editor/browser/viewParts/viewLinesGpu/viewLinesGpu.js', ['ViewLinesGpu']],
  ['editor/browser/viewParts/rulersGpu/rulersGpu.js', ['RulersGpu']],
];

/**
 * Puts empty classes in their places.
 *
 * @type {import('../../../../../vscode-client/node_modules/esbuild/lib/main.js').Plugin}
 */
export const leftOut = {
  name: 'left-out',
  setup(build) {
    for (const [path, classes] of LEFT_OUT) {
      const filter = new RegExp(`${path.replaceAll('.', '\\.')}$`);
      build.onLoad({ filter }, () => ({ contents: classes.map((name) => `export class ${name} {}`).join('\n') }));
    }
  },
};
