import type { Drawing } from './drawing';
import { escaped, svgOf } from './svg';

/** The colours and the font that an exported picture takes from the editor. */
export interface Palette {
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  readonly stage: string;
  readonly target: string;
  readonly font: string;
}

export const PALETTE: Palette = {
  background: '#ffffff',
  foreground: '#1f2328',
  muted: '#656d76',
  stage: '#0969da',
  target: '#9a6700',
  font: 'monospace',
};

/** Allowed in colours and fonts, so that a value cannot end its declaration. */
const HARMLESS = /^[\w\s#%.,()'"-]{1,200}$/;

/** The palette from the page, with defaults for missing and invalid values. */
export function readPalette(value: unknown): Palette {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const usable = given.filter(
    ([name, colour]: [string, unknown]) => name in PALETTE && typeof colour === 'string' && HARMLESS.test(colour),
  );
  return { ...PALETTE, ...Object.fromEntries(usable) };
}

/** A complete SVG file, independent of the page and its style sheet. */
export function pictureOf(drawing: Drawing, palette: Palette): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgOf(drawing, `<style>${escaped(styleOf(palette))}</style>`)}\n`;
}

function styleOf({ background, foreground, muted, stage, target, font }: Palette): string {
  return [
    `svg{background:${background};font-family:${font}}`,
    `.node rect{fill:${background};stroke:${muted};stroke-width:1.2}`,
    `.node.stage rect{stroke:${stage};stroke-width:1.8}`,
    `.node.target rect,.node.buildFile rect{stroke:${target}}`,
    `.node.image rect,.node.scratch rect{stroke-dasharray:4 3}`,
    `.label{fill:${foreground}}`,
    `.caption{fill:${muted}}`,
    `.line .caption{paint-order:stroke;stroke:${background};stroke-width:5px}`,
    `.way{stroke:${muted};stroke-width:1.2}`,
    `.base .way{stroke-width:2}`,
    `.mount .way{stroke-dasharray:5 3}`,
    `.target .way,.part .way{stroke-dasharray:2 3}`,
    `.head{fill:${muted}}`,
  ].join('');
}
