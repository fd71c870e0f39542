/** The element of the page with this id. */
export function part<Type extends HTMLElement>(id: string, type: abstract new () => Type): Type {
  const element = document.getElementById(id);
  if (!(element instanceof type)) {
    throw new Error(`The page has no ${id}.`);
  }
  return element;
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...content);
  return made;
}

/** A button that does something when it is pressed. */
export function button(
  label: string,
  press: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}

/**
 * Lets the arrow keys, Home and End move the focus among elements of a kind, of which one is reached by Tab.
 *
 * @param keys the keys that lead to the element before and to the one after
 */
export function moveAmong(list: HTMLElement, selector: string, keys: readonly [string, string]): void {
  list.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll<HTMLElement>(selector)];
    const at = items.findIndex((item) => item === document.activeElement);
    const [before, after] = keys;
    const next = new Map([
      [before, items[at - 1] ?? items.at(-1)],
      [after, items[at + 1] ?? items[0]],
      ['Home', items[0]],
      ['End', items.at(-1)],
    ]).get(event.key);
    if (next !== undefined && at >= 0) {
      event.preventDefault();
      next.focus();
    }
  });
}
