// The start of the page. The engine is loaded in its worker while the editor is loaded here.
import { connect } from '#engine/remote';
import { filesOfAddress } from './project/link';
import './style.css';

const worker = new Worker(new URL('engineWorker.js', document.baseURI), { type: 'module', name: 'engine' });
const session = connect(worker).createSession({ folders: ['file:///project'] });
const [{ openWorkbench }, files] = await Promise.all([import('./workbench'), filesOfAddress(location.hash)]);
openWorkbench(await session, files);
