import * as vscode from 'vscode';

/** Each folder may be a request to a service. */
const MOST_FOLDERS = 1_000;

/**
 * Finds files in the folders of the workspace one by one, for file systems in which VS Code cannot search.
 *
 * @param isSought whether a file matters, by its path in its folder of the workspace
 * @param isExcluded whether a file or folder is left out
 */
export async function walkFolders(
  isSought: (path: string) => boolean,
  isExcluded: (path: string) => boolean,
  most: number,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const waiting = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => ({ uri, path: '' }));
  // Iterating over an array includes elements added meanwhile.
  for (const [index, folder] of waiting.entries()) {
    if (index >= MOST_FOLDERS || found.length >= most) {
      break;
    }
    for (const [name, type] of await entriesOf(folder.uri)) {
      const path = folder.path === '' ? name : `${folder.path}/${name}`;
      const uri = vscode.Uri.joinPath(folder.uri, name);
      // A pattern for all that is in a folder is also meant to spare its search.
      if (isExcluded(path) || isExcluded(`${path}/`)) {
        continue;
      }
      // A link to a folder may lead back to where it is.
      if (type === vscode.FileType.Directory) {
        waiting.push({ uri, path });
      } else if ((type & vscode.FileType.File) !== 0 && isSought(path)) {
        found.push(uri);
      }
    }
  }
  return found.slice(0, most);
}

/** Nothing for a folder that cannot be read. */
async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
