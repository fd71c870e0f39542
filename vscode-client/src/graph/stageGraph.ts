/** A position in a text, as in the protocol: line and UTF-16 code unit from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Span {
  readonly start: Place;
  readonly end: Place;
}

export const NODE_KINDS = ['stage', 'image', 'scratch', 'buildContext', 'namedContext', 'target'] as const;
/** A build file represents its build targets; the server sends no such node. */
export type NodeKind = (typeof NODE_KINDS)[number] | 'buildFile';

export const EDGE_KINDS = ['base', 'copy', 'mount', 'target', 'context'] as const;
/** A part connects a build target to its build file. */
export type EdgeKind = (typeof EDGE_KINDS)[number] | 'part';

export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** For a stage: all its lines. */
  readonly range?: Span;
  /** The file of the range, if it is not the graph's file. */
  readonly uri?: string;
  /** For a build file. */
  readonly targets?: { readonly count: number; readonly shown: boolean };
}

/** Leads from a used node to its user. */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: EdgeKind;
  /** The range of the reference. */
  readonly range?: Span;
  readonly uri?: string;
}

/** The answer of the server to `dockerfileStages/graph`. */
export interface StageGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * The graph in an answer of the server; undefined if there is none. Another version of the server may send other kinds:
 * such nodes and edges are left out, and so are edges that lead to them.
 */
export function readGraph(answer: unknown): StageGraph | undefined {
  if (!isObject(answer) || !Array.isArray(answer['nodes']) || !Array.isArray(answer['edges'])) {
    return undefined;
  }
  const nodes = answer['nodes'].filter(isNode);
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = answer['edges'].filter(isEdge).filter(({ source, target }) => ids.has(source) && ids.has(target));
  return { nodes, edges };
}

function isNode(value: unknown): value is GraphNode {
  return (
    isObject(value) &&
    typeof value['id'] === 'string' &&
    typeof value['label'] === 'string' &&
    isOneOf(NODE_KINDS, value['kind']) &&
    hasPlace(value)
  );
}

function isEdge(value: unknown): value is GraphEdge {
  return (
    isObject(value) &&
    typeof value['source'] === 'string' &&
    typeof value['target'] === 'string' &&
    isOneOf(EDGE_KINDS, value['kind']) &&
    hasPlace(value)
  );
}

function hasPlace(value: Record<string, unknown>): boolean {
  const { range, uri } = value;
  const isRange = isObject(range) && isPlace(range['start']) && isPlace(range['end']);
  return (range === undefined || isRange) && (uri === undefined || typeof uri === 'string');
}

function isPlace(value: unknown): value is Place {
  return isObject(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

function isOneOf(kinds: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && kinds.includes(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
