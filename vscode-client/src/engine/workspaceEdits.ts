import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { ConfirmedTextEdit, DocumentEdits } from '#engine/engine';

/** The annotation of edits by how certain they are: the words of the server. Edits without one are certain. */
const ANNOTATIONS: Readonly<Partial<Record<string, ChangeAnnotation>>> = {
  otherFile: { label: 'Other files', description: 'They name the stage.' },
  guess: {
    label: 'Uncertain references',
    description: 'A variable can replace the name, or its Dockerfile is not known.',
  },
  command: {
    label: 'Path in commands',
    description: 'Some are in the text of a command; make all of them or none.',
  },
  mention: { label: 'Possible mentions', description: 'No build is known that has this word as its target.' },
};

/** The version of a document if it is open, else null. */
export type VersionOf = (uri: string) => number | null;

/** The edits in the form of the protocol: edits that the user may not want are grouped, and shown unchecked. */
export function workspaceEdit(changes: readonly DocumentEdits[], versionOf: VersionOf): WorkspaceEdit {
  return {
    documentChanges: changes.map(({ uri, edits }) =>
      TextDocumentEdit.create({ uri, version: versionOf(uri) }, edits.map(textEdit)),
    ),
    changeAnnotations: annotations(changes.flatMap(({ edits }) => edits)),
  };
}

function textEdit({ range, newText, confirmation }: ConfirmedTextEdit): TextEdit | AnnotatedTextEdit {
  return ANNOTATIONS[confirmation] === undefined ? { range, newText } : { range, newText, annotationId: confirmation };
}

/** A group is asked about as a whole. */
function annotations(edits: readonly ConfirmedTextEdit[]): Record<string, ChangeAnnotation> {
  const used = Object.entries(ANNOTATIONS).flatMap(([id, annotation]) => {
    const group = edits.filter(({ confirmation }) => confirmation === id);
    const needsConfirmation = group.some((edit) => edit.needsConfirmation);
    return group.length === 0 || annotation === undefined ? [] : [[id, { ...annotation, needsConfirmation }] as const];
  });
  return Object.fromEntries(used);
}
