// Runs a command of the engine on this machine, as the launcher of the package for npm does.
import { runCommand } from '../../../target/web/engine/command.js';
import { nodeHost } from '../../../target/web/engine/host.js';

process.exitCode = runCommand(nodeHost(process.env.VERSION ?? ''), process.argv.slice(2));
