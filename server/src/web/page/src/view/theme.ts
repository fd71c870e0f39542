import { part } from './dom';

export type Theme = 'light' | 'dark';

const STORED = 'theme';

/** Follows the choice of the user, or else the system. */
export function followTheme(show: (theme: Theme) => void): void {
  const choice = part('theme', HTMLSelectElement);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const chosen = choice.value === 'auto' ? (dark.matches ? 'dark' : 'light') : choice.value;
    const theme = chosen === 'dark' ? 'dark' : 'light';
    document.documentElement.dataset['theme'] = theme;
    show(theme);
  };
  choice.value = localStorage.getItem(STORED) ?? 'auto';
  if (choice.value === '') {
    choice.value = 'auto';
  }
  choice.addEventListener('change', () => {
    localStorage.setItem(STORED, choice.value);
    apply();
  });
  dark.addEventListener('change', apply);
  apply();
}
