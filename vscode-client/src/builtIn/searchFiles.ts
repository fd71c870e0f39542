import * as vscode from 'vscode';

/** @returns undefined if the search takes longer than the patience, when there is a limit to it */
export async function searchFiles(
  glob: string,
  excluded: string,
  most: number,
  patience: number | undefined,
): Promise<vscode.Uri[] | undefined> {
  const source = new vscode.CancellationTokenSource();
  const search = vscode.workspace.findFiles(glob, excluded, most, source.token);
  if (patience === undefined) {
    return search;
  }
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      source.cancel();
      resolve(undefined);
    }, patience);
  });
  try {
    return await Promise.race([search, end]);
  } finally {
    clearTimeout(timer);
  }
}
