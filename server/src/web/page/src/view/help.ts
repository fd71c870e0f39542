import { dialog } from './dialog';
import { element } from './dom';

const KEYS = [
  ['F2', 'rename the stage, in all files'],
  ['F12', 'go to the definition'],
  ['Shift+F12', 'list the references'],
  ['Ctrl+Space', 'complete'],
  ['Ctrl+.', 'quick fixes and refactorings'],
  ['F8', 'go to the next problem'],
  ['Ctrl+Shift+O', 'go to a stage'],
  ['F1', 'all commands'],
  ['Ctrl+M', 'let Tab leave the text, or indent again'],
  ['← →', 'among tabs; F2 renames a file there, Delete removes it'],
] as const;

export async function showHelp(): Promise<void> {
  const rows = KEYS.map(([key, meaning]) =>
    element('tr', {}, element('th', { scope: 'row' }, element('kbd', {}, key)), element('td', {}, meaning)),
  );
  const about =
    'This page runs the language server Dockerfile Stages, compiled to JavaScript, in your browser. ' +
    'It sends nothing anywhere and works offline once it is loaded. On a Mac, Ctrl is ⌘ for most keys.';
  await dialog({
    title: 'Keys and licences',
    name: 'help',
    content: [
      element('table', {}, element('tbody', {}, ...rows)),
      element('p', {}, about),
      element(
        'p',
        {},
        element(
          'a',
          { href: 'third-party-notices.txt', target: '_blank', rel: 'noopener' },
          'Licences of what it contains',
        ),
      ),
    ],
    result: () => true,
  });
}
