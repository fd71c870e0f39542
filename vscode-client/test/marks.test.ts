import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linesOf } from '../src/graph/lines';
import { marksAt, marksOf } from '../src/graph/marks';
import type { Place, StageGraph } from '../src/graph/stageGraph';
import { at, COMPOSE, FILE, SHOP } from './shopGraph';

const LINES = linesOf(SHOP);

const labelOf = (id: string | undefined): string | undefined => SHOP.nodes.find((node) => node.id === id)?.label;

function marksIn(place: Place, uri = FILE) {
  const { current, needed, pointed, lines } = marksAt(SHOP, LINES, FILE, { uri, place });
  return {
    current: labelOf(current),
    needed: needed.map(labelOf).sort(),
    pointed: pointed === undefined ? undefined : LINES[pointed]?.kind,
    lines: lines.length,
  };
}

describe('the lines of a graph', () => {
  test('represent all uses of one kind', () => {
    const copies = LINES.filter(({ kind }) => kind === 'copy');
    assert.deepEqual(
      copies.map(({ source, target, uses }) => [source, target, uses.length]),
      [['stage0', 'stage3', 2]],
    );
  });
});

describe('the cursor', () => {
  test('is in the stage whose lines it is in, and that stage needs others', () => {
    assert.deepEqual(marksIn(at('go test', 'RUN --mount').start), {
      current: 'test',
      needed: ['alpine', 'build', 'golang', 'tools'],
      pointed: undefined,
      lines: 4,
    });
  });

  test('is in a stage up to the next one, with everything between them', () => {
    assert.equal(marksIn(at('end', '# the end').start).current, 'tools');
  });

  test('is in no stage before the first one', () => {
    assert.equal(marksIn(at('ARG', 'ARG').start).current, undefined);
  });

  test('points at the use whose reference it touches, at both of its ends', () => {
    const { start, end } = at('tools', 'RUN --mount');
    assert.equal(marksIn(start).pointed, 'mount');
    assert.equal(marksIn(end).pointed, 'mount');
    assert.equal(marksIn({ ...start, character: start.character - 1 }).pointed, undefined);
  });

  test('points at one line from every use that it represents', () => {
    assert.equal(marksIn(at('build', 'COPY --from=build /b').start).pointed, 'copy');
  });

  test('is at a build target in its file, and nowhere in a file that the graph does not know', () => {
    const place = { line: 4, character: 15 };
    assert.deepEqual([marksIn(place, COMPOSE).current, marksIn(place, COMPOSE).pointed], ['test', 'target']);
    assert.equal(marksIn(place, 'file:///shop/other.yaml').current, undefined);
    assert.equal(marksIn({ line: 0, character: 0 }, COMPOSE).current, undefined);
  });
});

describe('what a stage needs', () => {
  test('ends in a cycle where it began', () => {
    const circle: StageGraph = {
      nodes: [
        { id: 'a', kind: 'stage', label: 'a' },
        { id: 'b', kind: 'stage', label: 'b' },
      ],
      edges: [
        { source: 'a', target: 'b', kind: 'copy' },
        { source: 'b', target: 'a', kind: 'copy' },
      ],
    };
    assert.deepEqual(marksOf('a', linesOf(circle)), { current: 'a', needed: ['b'], lines: [0, 1], pointed: undefined });
  });

  test('is nothing for an image', () => {
    assert.deepEqual(marksOf('outside0', LINES).needed, []);
  });
});
