/** One glob pattern that matches what any of the patterns matches. VS Code does not know braces inside of braces. */
export function anyOf(patterns: readonly string[]): string {
  return `{${patterns.flatMap(alternatives).join(',')}}`;
}

/** The same pattern without braces, as several. */
function alternatives(pattern: string): readonly string[] {
  const group = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(pattern);
  if (group === null) {
    // A comma, or a brace without its other one, would mean something else among alternatives.
    return /[{},]/.test(pattern) ? [] : [pattern];
  }
  const [, before = '', choices = '', rest = ''] = group;
  return choices.split(',').flatMap((choice) => alternatives(`${before}${choice}${rest}`));
}
