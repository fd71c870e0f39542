import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readGraph } from '../src/graph/stageGraph';
import { SHOP } from './shopGraph';

describe("the server's answer", () => {
  test('is read as the graph that it is', () => {
    assert.deepEqual(readGraph({ file: 'Dockerfile', ...SHOP }), SHOP);
  });

  test('is undefined when it has not the form of a graph', () => {
    for (const answer of [null, undefined, 'graph', {}, { nodes: [] }, { nodes: {}, edges: [] }]) {
      assert.equal(readGraph(answer), undefined, JSON.stringify(answer));
    }
  });

  test('loses what is malformed or of an unknown kind, and the edges that led there', () => {
    const build = { id: 'stage0', kind: 'stage', label: 'build' };
    const nodes = [build, { id: 'x', kind: 'volume', label: 'x' }, { id: 'y', kind: 'image' }, null];
    const edges = [
      { source: 'x', target: 'stage0', kind: 'copy' },
      { source: 'stage0', target: 'stage0', kind: 'magic' },
      { source: 'stage0', target: 'stage0', kind: 'copy', range: { start: 1 } },
      { source: 'stage0', target: 'stage0', kind: 'copy' },
    ];
    assert.deepEqual(readGraph({ nodes, edges }), { nodes: [build], edges: [edges[3]] });
  });
});
