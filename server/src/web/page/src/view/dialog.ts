import { button, element } from './dom';

export interface DialogParts<Result> {
  readonly title: string;
  /** The class of the dialog, for its style. */
  readonly name: string;
  readonly content: readonly HTMLElement[];
  /** The label of the button that accepts; without it, there is only one that closes. */
  readonly accept?: string;
  /** Computed when the user accepts; undefined keeps the dialog open. */
  readonly result: () => Result | undefined;
}

let lastId = 0;

/** Shows a modal dialog until the user answers; undefined if it was cancelled. */
export function dialog<Result>(parts: DialogParts<Result>): Promise<Result | undefined> {
  const { promise, resolve } = Promise.withResolvers<Result | undefined>();
  const before = document.activeElement;
  let answer: Result | undefined;
  const { shown, form } = build(parts);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer = parts.result();
    if (answer !== undefined) {
      shown.close();
    }
  });
  shown.addEventListener('close', () => {
    shown.remove();
    if (before instanceof HTMLElement || before instanceof SVGElement) {
      before.focus();
    }
    resolve(answer);
  });
  document.body.append(shown);
  shown.showModal();
  shown.querySelector<HTMLElement>('[autofocus], .accept, .cancel')?.focus();
  return promise;
}

function build({ title, name, content, accept }: DialogParts<unknown>): {
  readonly shown: HTMLDialogElement;
  readonly form: HTMLFormElement;
} {
  lastId++;
  const id = `dialog-${lastId}`;
  const close = (): void => {
    shown.close();
  };
  const cancel = button(accept === undefined ? 'Close' : 'Cancel', close, { class: 'cancel' });
  const accepting = accept === undefined ? [] : [element('button', { type: 'submit', class: 'accept' }, accept)];
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id }, title),
    element('div', { class: 'content' }, ...content),
    element('div', { class: 'buttons' }, ...accepting, cancel),
  );
  const shown = element('dialog', { class: name, 'aria-labelledby': id }, form);
  return { shown, form };
}
