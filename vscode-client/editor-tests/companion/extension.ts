import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** A variable of the test gives the path of the server, which is not part of this extension. */
export async function activate(): Promise<void> {
  const module = process.env['DOCKER_LANGSERVER'];
  if (module === undefined) {
    throw new Error('DOCKER_LANGSERVER names no server.');
  }
  client = new LanguageClient(
    'docker-langserver',
    { module, transport: TransportKind.stdio },
    { documentSelector: [{ language: 'dockerfile' }] },
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
