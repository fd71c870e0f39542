import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerState } from '../supervision/serverState';

/** What answers in this window: the server, or the engine of the extension. */
export interface StageSession {
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** The client if its other end is ready, else undefined. Waits for a start in progress. */
  readyClient(): Promise<BaseLanguageClient | undefined>;
  start(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  /** Passes changed settings on, or restarts what they concern. */
  followSettings(): Promise<void>;
  /** Restarts what reads only the folders with which it was started. */
  followFolders(): Promise<void>;
  /** Explains to the user why the engine answers and not the server, and what to do about it. */
  explainEngine(): Promise<void>;
  dispose(): void;
}
