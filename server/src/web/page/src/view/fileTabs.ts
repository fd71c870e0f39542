import type { FileList, OpenFile } from '../project/fileList';
import { problemOfName } from '../project/fileText';
import { dialog } from './dialog';
import { button, element, moveAmong, part } from './dom';

/** Names that the engine knows; a user may type any other. */
const USUAL_NAMES = [
  'Dockerfile',
  'compose.yaml',
  'docker-bake.hcl',
  '.github/workflows/build.yml',
  '.gitlab-ci.yml',
  'Makefile',
  'build.sh',
];

/** The tabs of the files, and what adds, renames and removes them. */
export class FileTabs {
  readonly #files: FileList;
  readonly #list = part('tabs', HTMLElement);
  readonly #remove = part('remove', HTMLButtonElement);

  constructor(files: FileList) {
    this.#files = files;
    part('add', HTMLButtonElement).addEventListener('click', () => void this.#add());
    part('name', HTMLButtonElement).addEventListener('click', () => void this.#rename());
    this.#remove.addEventListener('click', () => {
      this.#removeCurrent();
    });
    moveAmong(this.#list, '[role=tab]', ['ArrowLeft', 'ArrowRight']);
    this.#list.addEventListener('keydown', (event) => {
      if (event.key === 'F2') {
        event.preventDefault();
        void this.#rename();
      } else if (event.key === 'Delete') {
        this.#removeCurrent();
      }
    });
    files.onChange(() => {
      this.#show();
    });
  }

  #show(): void {
    const hadFocus = this.#list.contains(document.activeElement);
    const tabs = this.#files.all.map((file) => this.#tab(file));
    this.#list.replaceChildren(...tabs);
    this.#remove.disabled = tabs.length === 1;
    const current = this.#list.querySelector<HTMLElement>('[aria-selected=true]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) {
      current?.focus();
    }
    part('editor', HTMLElement).setAttribute('aria-label', `Text of ${this.#files.current?.name ?? ''}`);
  }

  #tab(file: OpenFile): HTMLElement {
    const isCurrent = file === this.#files.current;
    const attributes = {
      role: 'tab',
      'aria-selected': String(isCurrent),
      'aria-controls': 'editor',
      tabindex: isCurrent ? '0' : '-1',
      title: file.name,
    };
    const select = (): void => {
      this.#files.select(file);
    };
    const tab = button(file.name, select, attributes);
    // The arrow keys show a file as they move to its tab.
    tab.addEventListener('focus', select);
    tab.addEventListener('dblclick', () => void this.#rename());
    return tab;
  }

  async #add(): Promise<void> {
    const free = USUAL_NAMES.filter((name) => !this.#files.names.includes(name));
    const name = await askName('Add a file', free[0] ?? '', free, this.#files.names);
    if (name !== undefined) {
      this.#files.add({ name, text: '' });
    }
  }

  async #rename(): Promise<void> {
    const file = this.#files.current;
    if (file !== undefined) {
      const others = this.#files.names.filter((name) => name !== file.name);
      const name = await askName(`Rename ${file.name}`, file.name, [], others);
      if (name !== undefined && name !== file.name) {
        this.#files.rename(file, name);
      }
    }
  }

  #removeCurrent(): void {
    if (this.#files.current !== undefined) {
      this.#files.remove(this.#files.current);
    }
  }
}

function askName(
  title: string,
  proposed: string,
  usual: readonly string[],
  others: readonly string[],
): Promise<string | undefined> {
  const input = element('input', { autofocus: '', list: 'usual-names', autocomplete: 'off', spellcheck: 'false' });
  input.value = proposed;
  const problem = element('p', { class: 'problem', role: 'alert' });
  const options = usual.map((name) => element('option', { value: name }));
  const answer = dialog({
    title,
    name: 'file-name',
    content: [
      element('label', {}, 'Name, with its folders', input),
      element('datalist', { id: 'usual-names' }, ...options),
      problem,
    ],
    accept: 'OK',
    result: () => {
      problem.textContent = problemOfName(input.value.trim(), others) ?? '';
      return problem.textContent === '' ? input.value.trim() : undefined;
    },
  });
  input.select();
  return answer;
}
