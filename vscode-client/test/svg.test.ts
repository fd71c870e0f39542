import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { draw } from '../src/graph/drawing';
import { readFromPage } from '../src/graph/messages';
import { pageOf } from '../src/graph/page';
import { PALETTE, pictureOf, readPalette } from '../src/graph/picture';
import type { StageGraph } from '../src/graph/stageGraph';
import { escaped, svgOf } from '../src/graph/svg';
import { SHOP } from './shopGraph';

const HOSTILE = `</text><script>alert("1")</script>'&\u0007`;

describe('text in a picture', () => {
  test('is text, whatever letters it has', () => {
    assert.equal(escaped(`<a b="c">'&`), '&lt;a b=&quot;c&quot;&gt;&#39;&amp;');
    assert.equal(escaped('bell \u0007 half \ud800 whole 😀'), 'bell \ufffd half \ufffd whole 😀');
  });

  test('never becomes part of the markup', () => {
    const graph: StageGraph = { nodes: [{ id: HOSTILE, kind: 'image', label: HOSTILE }], edges: [] };
    const svg = svgOf(draw(graph));
    assert.doesNotMatch(svg, /<script|alert\("/);
    assert.ok(!svg.includes('\u0007'));
    assert.deepEqual(elementsOf(svg), ['svg', 'g', 'title', 'rect', 'text', 'text']);
  });
});

describe('a picture', () => {
  const svg = svgOf(draw(SHOP));

  test('identifies each node and each line for clicks', () => {
    assert.deepEqual(
      [...svg.matchAll(/class="node (\w+)" data-node="(\w+)"/g)].map(([, kind, id]) => [id, kind]),
      SHOP.nodes.map(({ id, kind }) => [id, kind]),
    );
    assert.equal(svg.match(/data-line="\d+"/g)?.length, 7);
  });

  test('can be reached with the keyboard and read aloud', () => {
    assert.match(svg, /tabindex="0" role="button" aria-label="stage build"/);
  });

  test('of its own has the colours of the editor with it', () => {
    const picture = pictureOf(draw(SHOP), readPalette({ stage: 'rgb(1, 2, 3)', font: '"Fira Code", monospace' }));
    assert.match(picture, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /);
    assert.match(picture, /<style>svg\{background:#ffffff;font-family:&quot;Fira Code&quot;, monospace\}/);
    assert.match(picture, /\.node\.stage rect\{stroke:rgb\(1, 2, 3\)/);
    assert.doesNotMatch(picture, /var\(/);
  });
});

describe('what the page sends', () => {
  test('is a message or nothing', () => {
    assert.deepEqual(readFromPage({ type: 'openNode', node: 'stage0' }), { type: 'openNode', node: 'stage0' });
    for (const message of [
      null,
      undefined,
      1,
      {},
      { type: 'openNode' },
      { type: 'openLine', line: '1' },
      { type: 'eval' },
    ]) {
      assert.equal(readFromPage(message), undefined);
    }
  });

  test('brings no colour that is more than one', () => {
    const palette = readPalette({ stage: 'red}svg{display:none', muted: 'url(https:x)', target: 1, other: 'red' });
    assert.deepEqual(palette, PALETTE);
    assert.deepEqual(readPalette(null), PALETTE);
  });
});

describe('the page', () => {
  const page = pageOf({ script: 'vscode:/graph.js?a&b', style: 'vscode:/graph.css', nonce: 'n0' });

  test('runs our script and nothing else', () => {
    assert.match(page, /content="default-src 'none'; style-src 'nonce-n0'; script-src 'nonce-n0'"/);
    assert.doesNotMatch(page, /unsafe|https?:|style="|onclick/);
    assert.match(page, /<script nonce="n0" src="vscode:\/graph\.js\?a&amp;b">/);
  });
});

function elementsOf(svg: string): (string | undefined)[] {
  return [...svg.matchAll(/<(\w+)/g)].map(([, name]) => name);
}
