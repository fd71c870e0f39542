/** One glob pattern that matches what any of the patterns matches. VS Code does not know braces inside of braces. */
export function anyOf(patterns: readonly string[]): string {
  return `{${patterns.flatMap(alternatives).join(',')}}`;
}

/** Whether a path, relative to a folder and with `/`, matches any of the patterns. */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.flatMap(alternatives).map(source).join('|');
  const expression = new RegExp(`^(?:${all || '(?!)'})$`, 's');
  return (path) => expression.test(path);
}

const PARTS = /\*\*\/|\/\*\*$|\*\*|\*|\?|\[[^\]/]+\]|[^*?[]+|\[/g;

/** The source of the regular expression that means the same as a pattern without braces. */
function source(pattern: string): string {
  return pattern.replace(PARTS, (part) => {
    switch (part) {
      case '**/':
        return '(?:.*/)?';
      case '/**':
        return '/.*';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      default:
        return /^\[.+\]$/.test(part) ? part.replace(/^\[!/, '[^') : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    }
  });
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
