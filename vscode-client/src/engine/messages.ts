import { NotificationType, RequestType } from 'vscode-languageserver-protocol';
import type { FileText } from '#engine/engine';

/** What the engine in its worker and the extension say to each other beside the Language Server Protocol. */

/** The files of the workspace whose text has changed, and those that are gone. */
export interface ChangedFiles {
  readonly changed: readonly FileText[];
  readonly removed: readonly string[];
}

/** The worker reads no files: the extension sends them. The answer lists files that builds name and that it lacks. */
export const CHANGE_FILES = new RequestType<ChangedFiles, string[], void>('dockerfileStages/changeFiles');

/** All files of the workspace were sent. Only then may a diagnostic report that something is missing. */
export const FILES_COMPLETE = new NotificationType<Record<string, never>>('dockerfileStages/filesComplete');

/** Files that builds name since the last edit, and that the engine lacks. */
export const FILES_MISSING = new NotificationType<{ readonly uris: readonly string[] }>(
  'dockerfileStages/filesMissing',
);

/** What the worker announces beside its capabilities: the patterns of all files that matter. */
export interface EngineAnnouncement {
  readonly filePatterns: readonly string[];
}
