import { exampleTexts } from 'examples:';
import type { NamedText } from './fileText';
import { keptTexts } from './kept';
import { filesOfAddress } from './link';

/** What the page shows first: the files of its address, those that this tab had before, or the first example. */
export async function firstTexts(): Promise<readonly NamedText[]> {
  return (
    (await filesOfAddress(location.hash)) ?? keptTexts() ?? exampleTexts[0]?.files ?? [{ name: 'Dockerfile', text: '' }]
  );
}
