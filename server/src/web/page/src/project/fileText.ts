/** A file of the page: its name is a path with `/` below the folder of the project. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The folder that all files of the page are in, for the engine. */
export const FOLDER = 'file:///project';

const LONGEST_NAME = 200;
const MOST_FILES = 100;

/** Why a file cannot have this name; undefined if it can. */
export function problemOfName(name: string, others: readonly string[]): string | undefined {
  if (name.trim() === '') {
    return 'A file needs a name.';
  }
  if (name.length > LONGEST_NAME) {
    return `A name has at most ${LONGEST_NAME} characters.`;
  }
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    return `'${name}' is not a path below the folder of the project.`;
  }
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u001f\\]/.test(name)) {
    return 'A name has no backslashes and no control characters.';
  }
  return others.includes(name) ? `There is a file '${name}' already.` : undefined;
}

export function uriOf(name: string): string {
  return `${FOLDER}/${name.split('/').map(encodeURIComponent).join('/')}`;
}

/** The editor's language for a file. It only colours the text; what the file means is decided by the engine. */
export function languageOf(name: string): string {
  const file = name.split('/').at(-1) ?? name;
  if (/^(Docker|Container)file|\.(docker|container)file$|-Dockerfile$/i.test(file)) {
    return 'dockerfile';
  }
  const extension = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return LANGUAGES[extension] ?? 'plaintext';
}

const LANGUAGES: Readonly<Partial<Record<string, string>>> = {
  bash: 'shell',
  hcl: 'hcl',
  // Every JSON text is also YAML.
  json: 'yaml',
  sh: 'shell',
  yaml: 'yaml',
  yml: 'yaml',
};

/** Files as one text. */
export function writeTexts(files: readonly NamedText[]): string {
  return JSON.stringify(files.map(({ name, text }) => [name, text]));
}

/** The files that such a text contains; undefined if it is none, since it may come from anyone. */
export function readTexts(written: string): readonly NamedText[] | undefined {
  const value = parsed(written);
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_FILES) {
    return undefined;
  }
  const files: NamedText[] = [];
  for (const entry of value as unknown[]) {
    const [name, text] = Array.isArray(entry) ? (entry as unknown[]) : [];
    const names = files.map((file) => file.name);
    if (typeof name !== 'string' || typeof text !== 'string' || problemOfName(name, names) !== undefined) {
      return undefined;
    }
    files.push({ name, text });
  }
  return files;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
