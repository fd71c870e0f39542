// Draws images/icon.png: three stages, each feeding the next, and the last one, which is kept.
// Run it by hand after a change; the picture is part of the sources.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { inRoot } from './paths.mjs';

const SIZE = 128;
/** Samples in each direction of a pixel, for smooth edges. */
const SAMPLES = 4;

/** @typedef {{ x: number, y: number, width: number, height: number, radius: number, colour: number[] }} Box */

const BACKGROUND = [16, 42, 67];
const LINK = [98, 125, 152];
const STAGE = [104, 179, 230];
const LAST_STAGE = [255, 196, 61];

/** Painted one over the other. @type {Box[]} */
const BOXES = [
  { x: 0, y: 0, width: 128, height: 128, radius: 24, colour: BACKGROUND },
  { x: 27, y: 36, width: 6, height: 33, radius: 3, colour: LINK },
  { x: 27, y: 63, width: 24, height: 6, radius: 3, colour: LINK },
  { x: 53, y: 66, width: 6, height: 34, radius: 3, colour: LINK },
  { x: 53, y: 94, width: 24, height: 6, radius: 3, colour: LINK },
  { x: 16, y: 20, width: 58, height: 22, radius: 7, colour: STAGE },
  { x: 42, y: 53, width: 58, height: 22, radius: 7, colour: STAGE },
  { x: 68, y: 86, width: 44, height: 22, radius: 7, colour: LAST_STAGE },
];

/**
 * @param {Box} box
 * @param {number} x
 * @param {number} y
 */
function covers({ x: left, y: top, width, height, radius }, x, y) {
  const dx = Math.max(left + radius - x, x - (left + width - radius), 0);
  const dy = Math.max(top + radius - y, y - (top + height - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {number[]} red, green, blue and alpha, with the colour multiplied by alpha
 */
function sample(x, y) {
  const colour = BOXES.findLast((box) => covers(box, x, y))?.colour;
  return colour === undefined ? [0, 0, 0, 0] : [...colour, 255];
}

/**
 * @param {number} column
 * @param {number} row
 */
function pixel(column, row) {
  const sum = [0, 0, 0, 0];
  for (let n = 0; n < SAMPLES * SAMPLES; n++) {
    const x = column + ((n % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(n / SAMPLES) + 0.5) / SAMPLES;
    sample(x, y).forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
  const opaque = Math.max(alpha / 255, 1);
  return [red / opaque, green / opaque, blue / opaque, alpha / (SAMPLES * SAMPLES)].map(Math.round);
}

/**
 * @param {string} type
 * @param {Uint8Array} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8); // eight bits, colour with alpha

const range = Array.from({ length: SIZE }, (_, index) => index);
const rows = range.map((row) => Buffer.from([0, ...range.flatMap((column) => pixel(column, row))]));

writeFileSync(
  inRoot('images', 'icon.png'),
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
