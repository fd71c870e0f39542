import type { Line } from './lines';
import type { GraphNode, Place, Span, StageGraph } from './stageGraph';

/** The highlighted parts of a drawing. Lines are given by index. */
export interface Marks {
  /** The node at the cursor. */
  readonly current: string | undefined;
  /** The nodes that it needs, directly or indirectly, without itself. */
  readonly needed: readonly string[];
  /** The lines between all these. */
  readonly lines: readonly number[];
  /** The line whose reference is at the cursor. */
  readonly pointed: number | undefined;
}

export const NO_MARKS: Marks = { current: undefined, needed: [], lines: [], pointed: undefined };

/** A cursor in a file. */
export interface Caret {
  readonly uri: string;
  readonly place: Place;
}

/** @param graphUri the file of all locations without an own file */
export function marksAt(graph: StageGraph, lines: readonly Line[], graphUri: string, caret: Caret): Marks {
  const isHere = (uri: string | undefined): boolean => (uri ?? graphUri) === caret.uri;
  const pointed = lines.findIndex(({ uses }) =>
    uses.some((use) => isHere(use.uri) && contains(use.range, caret.place)),
  );
  const current = nodeAt(
    graph.nodes.filter((node) => isHere(node.uri)),
    caret.place,
  );
  return { ...marksOf(current?.id, lines), pointed: pointed < 0 ? undefined : pointed };
}

/** The marks for one node, independent of the cursor. */
export function marksOf(current: string | undefined, lines: readonly Line[]): Marks {
  if (current === undefined) {
    return NO_MARKS;
  }
  const reached = new Set([current]);
  // Iterating over a set includes elements added meanwhile; a cycle ends because the set has no duplicates.
  for (const id of reached) {
    lines.filter(({ target }) => target === id).forEach(({ source }) => reached.add(source));
  }
  const within = lines.flatMap(({ source, target }, index) =>
    reached.has(source) && reached.has(target) ? [index] : [],
  );
  reached.delete(current);
  return { current, needed: [...reached], lines: within, pointed: undefined };
}

/** A stage reaches up to the next one, so comments and blank lines after it belong to it. */
function nodeAt(nodes: readonly GraphNode[], caret: Place): GraphNode | undefined {
  const exact = nodes.find(({ kind, range }) => kind !== 'stage' && contains(range, caret));
  const stages = nodes.filter(({ kind, range }) => kind === 'stage' && range && !isBefore(caret, range.start));
  return exact ?? stages.at(-1);
}

/** Includes the end, because a cursor may be after the last letter of a word. */
function contains(range: Span | undefined, place: Place): boolean {
  return range !== undefined && !isBefore(place, range.start) && !isBefore(range.end, place);
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
