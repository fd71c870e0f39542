import type { EdgeKind, GraphEdge, StageGraph } from './stageGraph';

/** All uses of one kind between two nodes: one line of the drawing. */
export interface Line {
  readonly source: string;
  readonly target: string;
  readonly kind: EdgeKind;
  /** At least one, in the order of the text. */
  readonly uses: readonly [GraphEdge, ...GraphEdge[]];
}

/** The lines of a graph, in the order of their first uses. */
export function linesOf(graph: StageGraph): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const edge of graph.edges) {
    const { source, target, kind } = edge;
    const key = JSON.stringify([source, target, kind]);
    const earlier = lines.get(key);
    lines.set(key, { source, target, kind, uses: earlier === undefined ? [edge] : [...earlier.uses, edge] });
  }
  return [...lines.values()];
}
