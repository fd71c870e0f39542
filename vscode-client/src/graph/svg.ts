import { type Arrow, type Box, CAPTION_SIZE, type Drawing, LABEL_SIZE, type Point } from './drawing';
import { titleOf } from './labels';
import type { GraphNode } from './stageGraph';

/** The corner radius of a box, by kind; half of the height makes a pill. */
const RADIUS = { stage: 6, image: 0, scratch: 0, buildContext: 0, namedContext: 0, target: 22, buildFile: 22 } as const;
const ARROW_LENGTH = 9;
const ARROW_HALF_WIDTH = 4;
const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Characters that XML cannot contain. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The text in a form for XML or HTML, for an element or a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/g, (letter) => MARKUP[letter] ?? letter);
}

/**
 * A picture without its own style: classes give the kind of each part, `data-node` and `data-line` identify it.
 *
 * @param style elements to insert at the start
 */
export function svgOf({ width, height, boxes, arrows }: Drawing, style = ''): string {
  const size = `width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${style}`,
    ...arrows.map(arrowMarkup),
    ...boxes.map(boxMarkup),
    '</svg>',
  ].join('\n');
}

function boxMarkup({ node, label, caption, at, width, height }: Box): string {
  const title = escaped(titleOf(node));
  const corner = `x="${rounded(at.x - width / 2)}" y="${rounded(at.y - height / 2)}" rx="${RADIUS[node.kind]}"`;
  return (
    `<g class="node ${node.kind}" data-node="${escaped(node.id)}" tabindex="0" role="button" aria-label="${title}"${expansion(node)}>` +
    `<title>${title}</title>` +
    `<rect ${corner} width="${rounded(width)}" height="${rounded(height)}"/>` +
    textMarkup('label', label, { x: at.x, y: at.y - 1 }, LABEL_SIZE) +
    textMarkup('caption', caption, { x: at.x, y: at.y + 13 }, CAPTION_SIZE) +
    '</g>'
  );
}

function expansion({ targets }: GraphNode): string {
  return targets === undefined ? '' : ` aria-expanded="${String(targets.shown)}"`;
}

function arrowMarkup({ line, label, labelAt, points }: Arrow, index: number): string {
  const way = curve(points);
  return (
    `<g class="line ${line.kind}" data-line="${index}">` +
    `<path class="room" d="${way}" fill="none"/>` +
    `<path class="way" d="${way}" fill="none"/>` +
    `<path class="head" d="${head(points)}"/>` +
    textMarkup('caption', label, { x: labelAt.x, y: labelAt.y + 3 }, CAPTION_SIZE) +
    '</g>'
  );
}

function textMarkup(kind: string, text: string, { x, y }: Point, size: number): string {
  const place = `x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" text-anchor="middle"`;
  return `<text class="${kind}" ${place}>${escaped(text)}</text>`;
}

/** A curve through the midpoints, with the points as control points. */
function curve(points: readonly Point[]): string {
  const bends = points.slice(1, -1).map((point, index) => {
    const next = points[index + 2] ?? point;
    return `Q${pair(point)} ${pair(index === points.length - 3 ? next : middle(point, next))}`;
  });
  const [first, last] = [points[0], points.at(-1)];
  return first === undefined || last === undefined ? '' : `M${pair(first)}${bends.join('') || `L${pair(last)}`}`;
}

function head(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) {
    return '';
  }
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const corner = (side: number): Point => ({
    x: tip.x - ARROW_LENGTH * dx - side * ARROW_HALF_WIDTH * dy,
    y: tip.y - ARROW_LENGTH * dy + side * ARROW_HALF_WIDTH * dx,
  });
  return `M${pair(tip)}L${pair(corner(1))}L${pair(corner(-1))}Z`;
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
