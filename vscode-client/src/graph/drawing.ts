import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import { captionOf, lineLabel, shortened, textWidth } from './labels';
import { type Line, linesOf } from './lines';
import type { GraphNode, StageGraph } from './stageGraph';

/** In pixels, from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly node: GraphNode;
  readonly label: string;
  readonly caption: string;
  /** The centre. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly line: Line;
  readonly label: string;
  /** The centre of the label. */
  readonly labelAt: Point;
  /** From the used node to its user; at least two. */
  readonly points: readonly Point[];
}

/** A graph with positions for all its parts. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  /** In the order of {@link linesOf}. */
  readonly arrows: readonly Arrow[];
}

export const LABEL_SIZE = 13;
/** The smallest text that can be read without effort. */
export const CAPTION_SIZE = 11;
const BOX_HEIGHT = 44;
const BOX_PADDING = 12;
const SPACES = { rankdir: 'TB', nodesep: 20, edgesep: 16, ranksep: 34, marginx: 16, marginy: 16 } as const;

/** Nodes are drawn above the nodes that use them. */
export function draw(graph: StageGraph): Drawing {
  const lines = linesOf(graph);
  const plan = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ directed: true, multigraph: true });
  plan.setGraph({ ...SPACES });
  graph.nodes.forEach((node) => plan.setNode(node.id, sizeOf(node)));
  lines.forEach((line, index) => plan.setEdge(line.source, line.target, labelSizeOf(line), String(index)));
  layout(plan);
  const { width = 0, height = 0 } = plan.graph();
  return {
    width,
    height,
    boxes: graph.nodes.map((node) => ({ node, ...textsOf(node), ...placeOf(plan.node(node.id)) })),
    arrows: lines.map((line, index) => arrowOf(line, plan.edge(line.source, line.target, String(index)))),
  };
}

interface Placed {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly points?: readonly Point[];
}

function placeOf({ x = 0, y = 0, width = 0, height = 0 }: Placed): Pick<Box, 'at' | 'width' | 'height'> {
  return { at: { x, y }, width, height };
}

function arrowOf(line: Line, { x = 0, y = 0, points = [] }: Placed): Arrow {
  return { line, label: lineLabel(line.kind, line.uses.length), labelAt: { x, y }, points };
}

function textsOf(node: GraphNode): Pick<Box, 'label' | 'caption'> {
  return { label: shortened(node.label), caption: captionOf(node) };
}

function sizeOf(node: GraphNode): { width: number; height: number } {
  const { label, caption } = textsOf(node);
  const text = Math.max(textWidth(label, LABEL_SIZE), textWidth(caption, CAPTION_SIZE));
  return { width: text + 2 * BOX_PADDING, height: BOX_HEIGHT };
}

function labelSizeOf({ kind, uses }: Line): { width: number; height: number; labelpos: 'c' } {
  return { width: textWidth(lineLabel(kind, uses.length), CAPTION_SIZE) + 6, height: CAPTION_SIZE + 6, labelpos: 'c' };
}
