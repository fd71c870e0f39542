// What a user does in VS Code, with the keyboard and the mouse, and what the user then sees.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { until } from './until.ts';
import type { VSCode } from './vscode.ts';

export class User {
  readonly #vscode: VSCode;
  readonly #pictures: string;

  /** @param pictures where the pictures of the screen go */
  constructor(vscode: VSCode, pictures: string) {
    this.#vscode = vscode;
    this.#pictures = pictures;
  }

  get page(): Page {
    return this.#vscode.page;
  }

  /** The editor in front. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  async open(file: string): Promise<void> {
    const path = join(this.#vscode.workspace, file);
    await this.page.goto(this.#vscode.url([['openFile', this.#vscode.remote(path)]]));
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: 90_000 });
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

  /** Puts the caret at a word of a line, by the dialog that takes numbers. */
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

  /** The caret as the status bar tells it. */
  async caret(): Promise<string> {
    return this.#position.innerText();
  }

  async sees(text: string, where: Locator): Promise<void> {
    await until(`'${text}'`, async () => plain(await where.innerText()).includes(text));
  }

  /** The page of the graph, which is two frames deep. */
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

  /** Types a new name for what is at the caret. */
  async rename(name: string): Promise<void> {
    await this.press('F2');
    const box = this.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill(name);
    await this.press('Enter');
    await box.waitFor({ state: 'hidden' });
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

/** VS Code draws blanks as others. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
