import { type NamedText, readTexts, writeTexts } from './fileText';

/** The form of the fragment; another form would get another prefix. */
const PREFIX = '#files=';
/** A link may come from anyone, and a short one can stand for a very long text. */
const LONGEST_TEXT = 2 * 1024 * 1024;

/** The fragment that contains files. Browsers send no fragment to any server. */
export async function fragmentOf(files: readonly NamedText[]): Promise<string> {
  const json = writeTexts(files);
  const packed = await bytesOf(new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  return PREFIX + base64Of(packed);
}

/** The files in a fragment; undefined if it contains none, or not in this form. */
export async function filesOfAddress(fragment: string): Promise<readonly NamedText[] | undefined> {
  if (!fragment.startsWith(PREFIX)) {
    return undefined;
  }
  try {
    const packed = new Blob([bytesOfBase64(fragment.slice(PREFIX.length))]);
    const bytes = await bytesOf(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')));
    return readTexts(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > LONGEST_TEXT) {
      await reader.cancel();
      throw new Error('The text is too long.');
    }
    pieces.push(new Uint8Array(next.value));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** The letters of base64 that need no escape in an address. */
function base64Of(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
