import type { FileList } from '../project/fileList';
import { fragmentOf } from '../project/link';
import { dialog } from './dialog';
import { button, element } from './dom';

/** Longer links are cut by some programs that messages are sent with. */
const LONG = 8000;

/** Shows the link that contains the files. */
export async function share(files: FileList): Promise<void> {
  const address = new URL(location.href);
  address.hash = await fragmentOf(files.texts);
  const field = element('input', { readonly: '', 'aria-label': 'Link', autofocus: '' });
  field.value = address.href;
  const done = element('span', { role: 'status' });
  const copy = button('Copy', () => {
    navigator.clipboard.writeText(address.href).then(
      () => {
        done.textContent = 'Copied.';
      },
      () => {
        field.select();
        done.textContent = 'The browser does not let this page copy; copy the selected text.';
      },
    );
  });
  const long = `It has ${address.href.length} characters; some programs cut links of that length.`;
  const answer = dialog({
    title: 'A link with these files',
    name: 'share',
    content: [
      element('p', {}, 'The texts are in the link itself, after the #. Browsers do not send that part to any server.'),
      element('div', { class: 'link' }, field, copy),
      ...(address.href.length > LONG ? [element('p', { class: 'doubt' }, long)] : []),
      element('p', {}, done),
    ],
    result: () => true,
  });
  field.select();
  await answer;
}
