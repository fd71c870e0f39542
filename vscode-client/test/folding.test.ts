import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildFileOf, folded, placeOf } from '../src/graph/folding';
import type { GraphEdge, GraphNode, Span, StageGraph } from '../src/graph/stageGraph';
import { svgOf } from '../src/graph/svg';
import { draw } from '../src/graph/drawing';

const COMPOSE = 'file:///a%20b/compose.yaml';
const MAKEFILE = 'file:///a%20b/Makefile';

const inLine = (line: number): Span => ({ start: { line, character: 0 }, end: { line, character: 4 } });
const stage = (id: string): GraphNode => ({ id, kind: 'stage', label: id, range: inLine(0) });
const target = (id: string, label = id): GraphNode => ({ id, kind: 'target', label });
const use = (source: string, of: string, uri: string, line: number): GraphEdge => ({
  source,
  target: of,
  kind: 'target',
  uri,
  range: inLine(line),
});

/** Two stages that a compose file builds; a Makefile builds one of them too. */
const GRAPH: StageGraph = {
  nodes: [
    stage('build'),
    stage('web'),
    target('compose web', 'compose.yaml: web'),
    target('compose api', 'a b/compose.yaml, line 9'),
    target('make'),
  ],
  edges: [
    { source: 'build', target: 'web', kind: 'copy', range: inLine(3) },
    use('web', 'compose web', COMPOSE, 5),
    use('build', 'compose api', COMPOSE, 9),
    use('build', 'make', MAKEFILE, 1),
  ],
};

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
const shape = ({ nodes, edges }: StageGraph) => ({
  nodes: nodes.map(({ label }) => label),
  edges: edges.map(({ source, target: to, kind }) => `${source} -${kind}-> ${to}`),
});

describe('the build targets of a file', () => {
  test('are one node, and a single target stays what it is', () => {
    assert.deepEqual(shape(folded(GRAPH, new Set(), nameOf)), {
      nodes: ['build', 'web', 'make', 'compose.yaml'],
      edges: [
        'build -copy-> web',
        `web -target-> file ${COMPOSE}`,
        `build -target-> file ${COMPOSE}`,
        'build -target-> make',
      ],
    });
  });

  test('are nodes of their own above that of the file once it is unfolded', () => {
    assert.deepEqual(shape(folded(GRAPH, new Set([COMPOSE]), nameOf)), {
      nodes: ['build', 'web', 'web', 'line 9', 'make', 'compose.yaml'],
      edges: [
        'build -copy-> web',
        'web -target-> compose web',
        'build -target-> compose api',
        'build -target-> make',
        `compose web -part-> file ${COMPOSE}`,
        `compose api -part-> file ${COMPOSE}`,
      ],
    });
  });

  test('can be shown and hidden with the keyboard, and the node says which', () => {
    const closed = svgOf(draw(folded(GRAPH, new Set(), nameOf)));
    assert.match(closed, /tabindex="0" role="button" aria-label="2 build targets compose\.yaml" aria-expanded="false"/);
    assert.match(svgOf(draw(folded(GRAPH, new Set([COMPOSE]), nameOf))), /aria-expanded="true"[^]*>▾ 2 build targets</);
    assert.equal(closed.match(/aria-expanded/g)?.length, 1);
  });

  test('belong to the file that the node names', () => {
    const { nodes } = folded(GRAPH, new Set(), nameOf);
    assert.deepEqual(
      nodes.flatMap(({ id }) => buildFileOf(id) ?? []),
      [COMPOSE],
    );
  });
});

describe('a click', () => {
  test('on a stage leads to it, on a build target to the line that names it, on an image to its first use', () => {
    const image: GraphNode = { id: 'image', kind: 'image', label: 'alpine' };
    const nodes = [...GRAPH.nodes, image];
    const edges: GraphEdge[] = [...GRAPH.edges, { source: 'image', target: 'web', kind: 'base', range: inLine(7) }];
    const lineOf = (id: string) => {
      const place = placeOf({ nodes, edges }, id);
      return [place?.uri, place?.start.line];
    };
    assert.deepEqual(lineOf('build'), [undefined, 0]);
    assert.deepEqual(lineOf('compose api'), [COMPOSE, 9]);
    assert.deepEqual(lineOf('image'), [undefined, 7]);
    assert.equal(placeOf({ nodes, edges }, 'gone'), undefined);
  });
});
