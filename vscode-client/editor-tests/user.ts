// The actions of a user in VS Code, with the keyboard and the mouse, and what the user sees.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { until } from './until.ts';
import type { VSCode } from './vscode.ts';

const MENU_MS = 3_000;

export class User {
  readonly #vscode: VSCode;
  readonly #pictures: string;

  /** @param pictures the folder for screenshots */
  constructor(vscode: VSCode, pictures: string) {
    this.#vscode = vscode;
    this.#pictures = pictures;
  }

  get page(): Page {
    return this.#vscode.page;
  }

  /** The active editor. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  async open(file: string): Promise<void> {
    const path = join(this.#vscode.workspace, file);
    await this.page.goto(this.#vscode.url([['openFile', this.#vscode.remote(path)]]));
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: 90_000 });
  }

  /** Opens the folder without any file. */
  async openFolder(): Promise<void> {
    await this.page.goto(this.#vscode.url([]));
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 90_000 });
  }

  /** @param file its path in the workspace, as a user types it */
  async openByName(file: string): Promise<void> {
    const name = file.slice(file.lastIndexOf('/') + 1);
    await this.press('Control+p');
    const input = this.page.locator('.quick-input-widget input[type="text"]').first();
    await input.waitFor();
    await input.fill(file);
    const first = this.page.locator('.quick-input-list .monaco-list-row').first();
    await until(`'${file}' in the list`, async () => {
      const row = (await first.innerText()).replaceAll('\n', ' ');
      return file.split('/').every((part) => row.includes(part));
    });
    await this.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Chooses a quick fix at the cursor from the menu, and takes a screenshot. */
  async quickFix(title: string, picture: string): Promise<void> {
    await this.#chooseAction('Control+.', title, picture);
  }

  /** Chooses a refactoring at the cursor from the menu, and takes a screenshot. */
  async refactor(title: string, picture: string): Promise<void> {
    await this.#chooseAction('Control+Shift+r', title, picture);
  }

  async #chooseAction(keys: string, title: string, picture: string): Promise<void> {
    const action = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    // While the editor still requests the actions, the keys open no menu, or one without this action.
    await until(`a menu with '${title}'`, async () => {
      await this.press(keys);
      return action.waitFor({ timeout: MENU_MS }).then(
        () => true,
        async () => {
          await this.press('Escape');
          return false;
        },
      );
    });
    await this.takePicture(picture);
    await action.click();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async run(command: string): Promise<void> {
    await this.press('F1');
    const input = this.page.locator('.quick-input-widget input[type="text"]').first();
    await input.waitFor();
    await input.fill(`>${command}`);
    const first = this.page.locator('.quick-input-list .monaco-list-row').first();
    await until(`the command '${command}'`, async () => (await first.innerText()).includes(command));
    await this.press('Enter');
  }

  /** Types a text to filter a list, and chooses the first remaining item. */
  async chooseFirst(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]').first();
    await until('the list', async () => !(await input.inputValue()).startsWith('>'));
    await input.fill(text);
    const first = this.page.locator('.quick-input-list .monaco-list-row').first();
    await until(`'${text}' in the list`, async () => (await first.innerText()).includes(text));
    await this.press('Enter');
  }

  /** Moves the cursor to a word of a line, with the dialog that accepts line numbers. */
  async goTo(file: string, line: string, word: string): Promise<void> {
    const lines = this.textOnDisk(file).split('\n');
    const row = lines.findIndex((text) => text.includes(line));
    const column = (lines[row] ?? '').indexOf(word);
    if (row < 0 || column < 0) {
      throw new Error(`'${file}' has no line '${line}' with '${word}'.`);
    }
    await this.press('Control+g');
    const input = this.page.locator('.quick-input-widget input[type="text"]').first();
    await input.waitFor();
    await input.fill(`:${row + 1}:${column + 2}`);
    await this.press('Enter');
    await this.sees(`Ln ${row + 1}, Col ${column + 2}`, this.#position);
  }

  /** The cursor position in the status bar. */
  async caret(): Promise<string> {
    return this.#position.innerText();
  }

  async sees(text: string, where: Locator): Promise<void> {
    await until(`'${text}'`, async () => plain(await where.innerText()).includes(text));
  }

  /** The page of the graph, which is inside two frames. */
  async graphPage(): Promise<Frame> {
    return until('the graph', async () => {
      for (const frame of this.page.frames()) {
        if ((await frame.locator('#graph svg').count()) > 0) {
          return frame;
        }
      }
      return undefined;
    });
  }

  async openSetting(name: string): Promise<void> {
    await this.press('Control+Comma');
    const search = this.page.locator('.settings-editor .suggest-input-container .monaco-editor');
    await search.click();
    await this.type(name);
  }

  /** Types a new name for the symbol at the cursor. */
  async rename(name: string, keys = 'Enter'): Promise<void> {
    await this.press('F2');
    await this.answerRename(name, keys);
  }

  /** Types a new name where the editor asks for one. */
  async answerRename(name: string, keys = 'Enter'): Promise<void> {
    await this.renameBox.waitFor();
    await this.renameBox.fill(name);
    await this.press(keys);
    await this.renameBox.waitFor({ state: 'hidden' });
  }

  /** The field for a new name. */
  get renameBox(): Locator {
    return this.page.locator('.rename-box input');
  }

  /** The lines that the editor shows: the whole text of a short file, as it is now. */
  async textInEditor(): Promise<string> {
    const lines = await this.editor.locator('.view-lines .view-line').evaluateAll((elements) =>
      elements
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text),
    );
    return plain(lines.join('\n'));
  }

  /** Whether the text is another one than on the disk. */
  async hasUnsavedText(): Promise<boolean> {
    return (await this.page.locator('.tab.active.dirty').count()) > 0;
  }

  async save(file: string, expected: string): Promise<void> {
    await this.press('Control+s');
    await until(`'${expected}' in ${file}`, () => this.textOnDisk(file).includes(expected));
  }

  textOnDisk(file: string): string {
    return readFileSync(join(this.#vscode.workspace, file), 'utf8');
  }

  async takePicture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(this.#pictures, `${name}.png`) });
  }

  get #position(): Locator {
    return this.page.locator('#status\\.editor\\.selection');
  }
}

/** VS Code draws blanks as other characters. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
