import './editor/monaco';
import { editor } from 'monaco-editor/editor';
import { exampleTexts } from 'examples:';
import type { RemoteSession } from '#engine/remote';
import { provideCodeActions } from './editor/codeActions';
import { provideCompletion } from './editor/completion';
import { showMarkers } from './editor/markers';
import { provideNavigation } from './editor/navigation';
import { openPlaces } from './editor/places';
import { provideDecorations, provideReading } from './editor/reading';
import { provideRename } from './editor/rename';
import { defineThemes, showTheme } from './editor/themes';
import { Documents } from './engine/documents';
import { FileList } from './project/fileList';
import type { NamedText } from './project/fileText';
import { keepTexts } from './project/kept';
import { part } from './view/dom';
import { offerExamples } from './view/examples';
import { FileTabs } from './view/fileTabs';
import { GraphPane } from './view/graphPane';
import { showHelp } from './view/help';
import { moveSplitter, switchViews } from './view/layout';
import { workOffline } from './view/offline';
import { openFiles } from './view/opening';
import { OutlinePane } from './view/outlinePane';
import { ProblemsPane } from './view/problemsPane';
import { confirmRename, refuseRename } from './view/renameDialog';
import { share } from './view/share';
import { followTheme } from './view/theme';

/** @param texts the files that are shown first */
export function openWorkbench(session: RemoteSession, texts: readonly NamedText[]): void {
  defineThemes();
  followTheme(showTheme);
  const files = new FileList();
  const shownEditor = createEditor();
  const show = openPlaces(files, shownEditor);
  const documents = new Documents(session, files);
  const problems = new ProblemsPane(files, show);
  const graph = new GraphPane(session, files, shownEditor, show);
  const outline = new OutlinePane(session, shownEditor, show);
  const refresh = (): void => {
    graph.refresh().catch(reportError);
    outline.refresh().catch(reportError);
  };
  provideNavigation(session);
  provideCompletion(session);
  provideReading(session);
  provideDecorations(session, documents);
  provideCodeActions(session, shownEditor);
  provideRename(session, (rename, oldName, newName) => confirmRename(files, rename, oldName, newName), refuseRename);
  documents.onDiagnose((found) => {
    showMarkers(found);
    problems.update(found);
    mark('first findings');
  });
  documents.onChange(refresh);
  files.onChange(() => {
    // Otherwise after the change, so that the diagnostics come first.
    if (documents.isSettled) {
      refresh();
    }
  });
  addControls(files);
  files.replaceAll(texts);
  keepTexts(files);
  shownEditor.focus();
}

function createEditor(): editor.IStandaloneCodeEditor {
  const place = part('editor', HTMLElement);
  place.replaceChildren();
  return editor.create(place, {
    ariaLabel: 'Text',
    automaticLayout: true,
    fixedOverflowWidgets: true,
    fontSize: 13,
    linkedEditing: true,
    minimap: { enabled: false },
    model: null,
    padding: { top: 8 },
    scrollbar: { horizontalScrollbarSize: 8, verticalScrollbarSize: 10 },
    scrollBeyondLastLine: false,
    'semanticHighlighting.enabled': true,
    stickyScroll: { enabled: false },
    wordBasedSuggestions: 'off',
  });
}

function addControls(files: FileList): void {
  const notice = part('notice', HTMLElement);
  new FileTabs(files);
  offerExamples(files, exampleTexts);
  openFiles(files, (sentence) => {
    notice.textContent = sentence;
  });
  moveSplitter();
  switchViews();
  part('share', HTMLButtonElement).addEventListener('click', () => {
    share(files).catch(reportError);
  });
  part('help', HTMLButtonElement).addEventListener('click', () => {
    showHelp().catch(reportError);
  });
  workOffline().catch(reportError);
}

/** For the measurements; a mark is made once. */
function mark(name: string): void {
  if (performance.getEntriesByName(name).length === 0) {
    performance.mark(name);
  }
}
