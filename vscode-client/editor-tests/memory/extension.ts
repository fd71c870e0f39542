import * as vscode from 'vscode';

/** Provides the files that are listed beside the extension. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const list = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'files.json'));
  const texts = JSON.parse(new TextDecoder().decode(list)) as Record<string, string>;
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', provider(files)));
}

function provider(files: Map<string, Uint8Array>): vscode.FileSystemProvider {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const below = (folder: string): string[] => {
    const start = folder.endsWith('/') ? folder : `${folder}/`;
    const paths = [...files.keys()].filter((path) => path.startsWith(start));
    return [...new Set(paths.map((path) => path.slice(start.length)))];
  };
  const times = { ctime: 0, mtime: 0 };
  return {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: ({ path }) => {
      const content = files.get(path);
      if (content !== undefined) {
        return { type: vscode.FileType.File, size: content.length, ...times };
      }
      if (below(path).length === 0) {
        throw vscode.FileSystemError.FileNotFound(path);
      }
      return { type: vscode.FileType.Directory, size: 0, ...times };
    },
    readDirectory: ({ path }) => {
      const entries = below(path).map((name) => {
        const [first = '', ...rest] = name.split('/');
        return [first, rest.length === 0 ? vscode.FileType.File : vscode.FileType.Directory] as const;
      });
      return [...new Map(entries)];
    },
    readFile: (uri) => {
      const content = files.get(uri.path);
      if (content === undefined) {
        throw vscode.FileSystemError.FileNotFound(uri);
      }
      return content;
    },
    writeFile: (uri, content) => {
      const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
      files.set(uri.path, content);
      changes.fire([{ type, uri }]);
    },
    createDirectory: () => undefined,
    delete: (uri) => {
      files.delete(uri.path);
      changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
    },
    rename: () => {
      throw vscode.FileSystemError.NoPermissions();
    },
  };
}
