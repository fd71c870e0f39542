import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Box, draw } from '../src/graph/drawing';
import { shortened, textWidth } from '../src/graph/labels';
import type { StageGraph } from '../src/graph/stageGraph';
import { SHOP } from './shopGraph';

const overlap = (one: Box, other: Box): boolean =>
  Math.abs(one.at.x - other.at.x) < (one.width + other.width) / 2 &&
  Math.abs(one.at.y - other.at.y) < (one.height + other.height) / 2;

describe('a drawing', () => {
  const drawing = draw(SHOP);

  test('has room for every box, and none lies upon another', () => {
    assert.equal(drawing.boxes.length, SHOP.nodes.length);
    for (const [index, box] of drawing.boxes.entries()) {
      assert.ok(box.at.x - box.width / 2 >= 0 && box.at.x + box.width / 2 <= drawing.width, box.label);
      assert.ok(box.at.y - box.height / 2 >= 0 && box.at.y + box.height / 2 <= drawing.height, box.label);
      assert.deepEqual(
        drawing.boxes.filter((other, place) => place > index && overlap(box, other)),
        [],
      );
    }
  });

  test('has what is used above who uses it, and arrows that end there', () => {
    const box = (id: string): Box | undefined => drawing.boxes.find(({ node }) => node.id === id);
    for (const { line, points } of drawing.arrows) {
      const [source, target] = [box(line.source), box(line.target)];
      assert.ok(source && target && source.at.y < target.at.y, `${line.source} ${line.target}`);
      const end = points.at(-1);
      assert.ok(end && Math.abs(end.y - target.at.y) <= target.height / 2 + 1);
    }
  });

  test('says on an arrow how often', () => {
    assert.deepEqual(
      drawing.arrows.map(({ label }) => label),
      ['FROM', 'FROM', 'mount', 'FROM', 'FROM', 'COPY ×2', 'target'],
    );
  });

  test('ends for a cycle and for a stage that needs itself', () => {
    const nodes = ['a', 'b'].map((id) => ({ id, kind: 'stage', label: id }) as const);
    const edges = [
      { source: 'a', target: 'b', kind: 'copy' },
      { source: 'b', target: 'a', kind: 'mount' },
      { source: 'a', target: 'a', kind: 'copy' },
    ] as const;
    const circle: StageGraph = { nodes, edges };
    assert.ok(draw(circle).arrows.every(({ points }) => points.length > 1));
  });

  test('is as wide as its words, and no longer than can be read', () => {
    const image = `registry.example.org/${'a/'.repeat(60)}tools:1.2`;
    const [box] = draw({ nodes: [{ id: 'i', kind: 'image', label: image }], edges: [] }).boxes;
    assert.equal(box?.label, shortened(image));
    assert.match(shortened(image), /^registry.*….*tools:1\.2$/);
    assert.ok(textWidth('ステージ', 10) > textWidth('stag', 10));
  });
});
