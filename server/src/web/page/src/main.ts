// The start of the page. The engine is loaded in its worker, and reads the texts, while the editor is loaded here.
import { readAhead, startSession } from './engine/start';
import { firstTexts } from './project/firstTexts';
import './style.css';

const worker = new Worker(new URL('engineWorker.js', document.baseURI), { type: 'module', name: 'engine' });
const session = startSession(worker);
const reading = firstTexts().then((texts) => {
  readAhead(session, texts);
  return texts;
});
const [{ openWorkbench }, texts] = await Promise.all([import('./workbench'), reading]);
openWorkbench(session, texts);
