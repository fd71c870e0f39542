import type { GraphEdge, GraphNode, Span, StageGraph } from '../src/graph/stageGraph';

/** The text of the graph below. Positions in it are given by words. */
const TEXT = `ARG V=1
FROM golang AS build
RUN go build

FROM build AS test
RUN --mount=from=tools,target=/t go test
FROM alpine AS tools

# the end
FROM alpine
COPY --from=build /a /a
COPY --from=build /b /b`;

const LINES = TEXT.split('\n');

/** The range of a word in one of the lines that start with a text. */
export function at(word: string, lineStart: string): Span {
  const line = LINES.findIndex((text) => text.startsWith(lineStart));
  const character = LINES[line]?.indexOf(word) ?? -1;
  if (character < 0) {
    throw new Error(`No '${word}' in a line that begins with '${lineStart}'.`);
  }
  return { start: { line, character }, end: { line, character: character + word.length } };
}

const stage = (index: number, label: string, from: string): GraphNode => ({
  id: `stage${index}`,
  kind: 'stage',
  label,
  range: at('FROM', from),
});

const edge = (source: string, target: string, kind: GraphEdge['kind'], range: Span): GraphEdge => ({
  source,
  target,
  kind,
  range,
});

export const FILE = 'file:///shop/Dockerfile';
export const COMPOSE = 'file:///shop/compose.yaml';

const IN_COMPOSE: Span = { start: { line: 4, character: 14 }, end: { line: 4, character: 18 } };

/** A test that needs a later stage by a mount, a last stage without a name, a build target in another file. */
export const SHOP: StageGraph = {
  nodes: [
    stage(0, 'build', 'FROM golang'),
    stage(1, 'test', 'FROM build'),
    stage(2, 'tools', 'FROM alpine AS'),
    {
      id: 'stage3',
      kind: 'stage',
      label: 'stage 3',
      range: { start: { line: 9, character: 0 }, end: { line: 11, character: 23 } },
    },
    { id: 'outside0', kind: 'image', label: 'golang' },
    { id: 'outside1', kind: 'image', label: 'alpine' },
    { id: 'target0', kind: 'target', label: 'test', range: IN_COMPOSE, uri: COMPOSE },
  ],
  edges: [
    edge('outside0', 'stage0', 'base', at('golang', 'FROM golang')),
    edge('stage0', 'stage1', 'base', at('build', 'FROM build')),
    edge('stage2', 'stage1', 'mount', at('tools', 'RUN --mount')),
    edge('outside1', 'stage2', 'base', at('alpine', 'FROM alpine AS')),
    edge('outside1', 'stage3', 'base', { start: { line: 9, character: 5 }, end: { line: 9, character: 11 } }),
    edge('stage0', 'stage3', 'copy', at('build', 'COPY --from=build /a')),
    edge('stage0', 'stage3', 'copy', at('build', 'COPY --from=build /b')),
    { source: 'stage1', target: 'target0', kind: 'target', range: IN_COMPOSE, uri: COMPOSE },
  ],
};
