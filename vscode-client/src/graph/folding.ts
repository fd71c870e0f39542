import type { GraphEdge, GraphNode, Place, Span, StageGraph } from './stageGraph';

/** Gives the name of a file for the reader. */
export type NameOf = (uri: string) => string;

/**
 * The graph with one node for all build targets of a build file, because a project may have many, and they would take
 * the space of the stages. A file with a single target keeps its target.
 *
 * @param unfolded the addresses of the build files whose targets are also shown
 */
export function folded(graph: StageGraph, unfolded: ReadonlySet<string>, nameOf: NameOf): StageGraph {
  const files = buildFilesOf(graph);
  const fileOf = new Map(files.flatMap(({ uri, targets }) => targets.map((id) => [id, uri])));
  const isHidden = (id: string): boolean => {
    const uri = fileOf.get(id);
    return uri !== undefined && !unfolded.has(uri);
  };
  const nodes = graph.nodes.filter(({ id }) => !isHidden(id)).map((node) => named(node, fileOf.get(node.id), nameOf));
  const edges = graph.edges.map((edge) =>
    isHidden(edge.target) ? { ...edge, target: fileId(fileOf.get(edge.target) ?? '') } : edge,
  );
  const fileNodes = files.map(({ uri, targets }): GraphNode => {
    const shown = unfolded.has(uri);
    return { id: fileId(uri), kind: 'buildFile', label: nameOf(uri), targets: { count: targets.length, shown } };
  });
  const parts = files
    .filter(({ uri }) => unfolded.has(uri))
    .flatMap(({ uri, targets }) => targets.map((id): GraphEdge => ({ source: id, target: fileId(uri), kind: 'part' })));
  return { nodes: [...nodes, ...fileNodes], edges: [...edges, ...parts] };
}

/** The address of the build file that the node represents. */
export function buildFileOf(node: string): string | undefined {
  return node.startsWith(FILE) ? node.slice(FILE.length) : undefined;
}

/** The location of a node; for a node without one, such as an image, the location of its first use. */
export function placeOf(
  { nodes, edges }: StageGraph,
  id: string,
): { start: Place; uri: string | undefined } | undefined {
  const node = nodes.find((one) => one.id === id);
  const use = (edge: GraphEdge): boolean =>
    edge.range !== undefined && (edge.source === id || (edge.kind === 'target' && edge.target === id));
  const found: { readonly range?: Span; readonly uri?: string } | undefined = node?.range ? node : edges.find(use);
  return found?.range && { start: found.range.start, uri: found.uri };
}

/** A target shown next to its file has its own name: `web`, and not `compose.yaml: web`. */
function named(node: GraphNode, file: string | undefined, nameOf: NameOf): GraphNode {
  const fileName = file === undefined ? '' : (nameOf(file).split('/').at(-1) ?? '');
  const start = node.label.lastIndexOf(fileName);
  const label = fileName === '' || start < 0 ? '' : node.label.slice(start + fileName.length).replace(/^[:,] /, '');
  return label === '' ? node : { ...node, label };
}

const FILE = 'file ';

function fileId(uri: string): string {
  return FILE + uri;
}

/** The build files with more than one target, with the nodes of their targets. */
function buildFilesOf({ nodes, edges }: StageGraph): readonly { uri: string; targets: readonly string[] }[] {
  const targets = new Set(nodes.filter(({ kind }) => kind === 'target').map(({ id }) => id));
  const byFile = new Map<string, Set<string>>();
  for (const { target, uri } of edges) {
    if (uri !== undefined && targets.has(target)) {
      byFile.set(uri, (byFile.get(uri) ?? new Set()).add(target));
    }
  }
  return [...byFile].filter(([, ids]) => ids.size > 1).map(([uri, ids]) => ({ uri, targets: [...ids] }));
}
