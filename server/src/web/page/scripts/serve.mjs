// Serves the built page on this machine.
import { servePage } from './staticServer.mjs';

const { address } = await servePage({ port: Number(process.argv[2] ?? 8000) });
process.stdout.write(`${address}\n`);
