import type { EdgeKind, GraphNode, NodeKind } from './stageGraph';

/** The width of a letter in a fixed-width font, relative to the font size; rounded up, because fonts differ. */
const LETTER_WIDTH = 0.62;
const LONGEST_LABEL = 44;
const FIRST_WIDE_LETTER = 0x1100;

const NODE_CAPTION: Readonly<Record<NodeKind, string>> = {
  stage: 'stage',
  image: 'image',
  scratch: 'empty image',
  buildContext: 'build context',
  namedContext: 'named context',
  target: 'build target',
  buildFile: 'build file',
};

const EDGE_LABEL: Readonly<Record<EdgeKind, string>> = {
  base: 'FROM',
  copy: 'COPY',
  mount: 'mount',
  target: 'target',
  context: 'context',
  part: '',
};

/** The text below the label of a node. */
export function captionOf(node: GraphNode): string {
  return node.targets === undefined ? kindOf(node) : `${node.targets.shown ? '▾' : '▸'} ${kindOf(node)}`;
}

/** The text of a node for screen readers. */
export function titleOf(node: GraphNode): string {
  return `${kindOf(node)} ${node.label}`;
}

function kindOf({ kind, targets }: GraphNode): string {
  return targets === undefined ? NODE_CAPTION[kind] : `${targets.count} build targets`;
}

export function lineLabel(kind: EdgeKind, uses: number): string {
  return uses === 1 || kind === 'part' ? EDGE_LABEL[kind] : `${EDGE_LABEL[kind]} ×${uses}`;
}

/** A label that is not too long. The middle is cut, because both ends say more. */
export function shortened(label: string): string {
  const letters = Array.from(label);
  if (letters.length <= LONGEST_LABEL) {
    return label;
  }
  const half = Math.floor((LONGEST_LABEL - 1) / 2);
  return `${letters.slice(0, half).join('')}…${letters.slice(-half).join('')}`;
}

/** The largest width of a text, in the unit of the size. */
export function textWidth(text: string, size: number): number {
  const widths = Array.from(text, (letter) => ((letter.codePointAt(0) ?? 0) < FIRST_WIDE_LETTER ? 1 : 2));
  return widths.reduce((sum, width) => sum + width, 0) * LETTER_WIDTH * size;
}
