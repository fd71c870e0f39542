import type { Locator, Page } from 'playwright-core';

/** What a user does with the page, in the words of the tests. */
export class Driver {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get text(): Locator {
    return this.page.locator('#editor .view-lines');
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** Shows an example by its title. */
  async example(title: string): Promise<void> {
    await this.page.locator('#examples').selectOption({ label: title });
  }

  /** A word in the visible text. */
  word(line: string, word: string): Promise<{ readonly x: number; readonly y: number }> {
    return this.page.evaluate(
      ([lineText, wordText]) => {
        const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
        const row = [...document.querySelectorAll('#editor > .monaco-editor .view-line')].find((one) =>
          plain(one.textContent).includes(lineText),
        );
        const walker = document.createTreeWalker(row ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); row && node !== null; node = walker.nextNode()) {
          const start = plain(node.textContent ?? '').indexOf(wordText);
          if (start >= 0) {
            const range = document.createRange();
            range.setStart(node, start + 1);
            range.setEnd(node, start + 2);
            const { x, y, height } = range.getBoundingClientRect();
            return { x, y: y + height / 2 };
          }
        }
        throw new Error(`No '${wordText}' in a line with '${lineText}'.`);
      },
      [line, word] as const,
    );
  }

  /** Puts the cursor into a word. */
  async goTo(line: string, word: string): Promise<void> {
    await this.text.waitFor();
    await this.shows(line);
    const { x, y } = await this.word(line, word);
    await this.page.mouse.click(x, y);
  }

  /** Waits until a line is visible. */
  async shows(line: string): Promise<void> {
    await this.page.waitForFunction(
      (text) =>
        (document.querySelector('#editor .view-lines')?.textContent ?? '').replaceAll('\u00a0', ' ').includes(text),
      line,
    );
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** The line and column of the cursor, as a screen reader gets them. */
  async isAtLine(line: number): Promise<void> {
    await this.page.locator(`#editor .line-numbers.active-line-number`, { hasText: new RegExp(`^${line}$`) }).waitFor();
  }
}
