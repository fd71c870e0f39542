import { editor, MarkerSeverity, MarkerTag, Uri } from 'monaco-editor/editor';
import type { Diagnostic } from '#engine/engine';
import type { DocumentDiagnostics } from '../engine/documents';
import { editorRange } from '../engine/ranges';

const OWNER = 'dockerfile-stages';

export function showMarkers(documents: readonly DocumentDiagnostics[]): void {
  for (const { model, diagnostics } of documents) {
    if (!model.isDisposed()) {
      editor.setModelMarkers(model, OWNER, diagnostics.map(markerOf));
    }
  }
}

function markerOf(diagnostic: Diagnostic): editor.IMarkerData {
  return {
    ...editorRange(diagnostic.range),
    severity: SEVERITIES[diagnostic.severity] ?? MarkerSeverity.Info,
    code: { value: diagnostic.code, target: Uri.parse(diagnostic.codeDescription.href) },
    source: diagnostic.source,
    message: diagnostic.message,
    tags: diagnostic.tags.map((tag) => (tag === 1 ? MarkerTag.Unnecessary : MarkerTag.Deprecated)),
    relatedInformation: diagnostic.relatedInformation.map(({ location, message }) => ({
      resource: Uri.parse(location.uri),
      message,
      ...editorRange(location.range),
    })),
  };
}

/** By the protocol's numbers. */
const SEVERITIES: Readonly<Partial<Record<number, MarkerSeverity>>> = {
  1: MarkerSeverity.Error,
  2: MarkerSeverity.Warning,
  3: MarkerSeverity.Info,
  4: MarkerSeverity.Hint,
};
