import type { Settings } from '#engine/engine';
import { SECTION } from '../names';

/** The parts of the section that are about the client, or about the process of the server. */
const OTHERS = ['client', 'server', 'java', 'trace', 'graph'];

/** The settings for the engine, in what the client sends as settings or as options of the initialization. */
export function engineSettings(sent: unknown): Settings {
  const section = isObject(sent) ? sent[SECTION] : undefined;
  return isObject(section)
    ? Object.fromEntries(Object.entries(section).filter(([name]) => !OTHERS.includes(name)))
    : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
