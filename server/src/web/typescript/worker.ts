/** The script of a Web Worker that answers the calls of `connect`. */
import type { MessageEnd } from './remote.js';
import { serve } from './serve.js';

serve(globalThis as unknown as MessageEnd);
