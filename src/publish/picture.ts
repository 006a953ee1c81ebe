/** SVG → PNG with the letters of BIZ UDPGothic, the same on every machine: no font of the system is read. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Resvg as ResvgClass } from '@resvg/resvg-js';
import { woffToSfnt } from './woff.ts';

export const PICTURE_FONT = 'BIZ UDPGothic';

/** Built pages run from a folder that may lie anywhere, so packages are looked up from where the site is built. */
const require = createRequire(resolve('package.json'));

const CACHE = resolve('.cache/fonts');

interface Piece {
  name: string;
  ranges: [first: number, last: number][];
}

let pieces: Piece[] | undefined;

/** The pieces of the font and the characters that each holds: `U+3041-3094,U+30fb`. */
const readPieces = (): Piece[] => {
  const file = require.resolve('@fontsource/biz-udpgothic/unicode.json');
  const table = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(table).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return [first, last];
    }),
  }));
};

/** Unpacks a piece of the font once; a build beside this one may do the same, so it is put in place whole. */
const unpack = (name: string): string => {
  const unpacked = join(CACHE, `biz-udpgothic-${name}-400.ttf`);
  if (existsSync(unpacked)) return unpacked;
  const folder = dirname(require.resolve('@fontsource/biz-udpgothic/unicode.json'));
  const woff = readFileSync(join(folder, 'files', `biz-udpgothic-${name}-400-normal.woff`));
  mkdirSync(CACHE, { recursive: true });
  const own = `${unpacked}.${process.pid}`;
  writeFileSync(own, woffToSfnt(woff));
  renameSync(own, unpacked);
  return unpacked;
};

/** The files of the font that hold the characters of a text; Latin first, which sets the look of the rest. */
export const fontFilesFor = (text: string): string[] => {
  pieces ??= readPieces();
  const codes = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const needed = pieces.filter(({ ranges }) =>
    ranges.some(([first, last]) => [...codes].some((code) => first <= code && code <= last)),
  );
  return needed
    .map(({ name }) => name)
    .toSorted((a, b) => Number(b === 'latin') - Number(a === 'latin'))
    .map(unpack);
};

/** How many pixels of the picture stand for one unit of the drawing. */
export const PICTURE_SCALE = 2;

/** The picture of an SVG whose text is set in {@link PICTURE_FONT}. */
export const toPng = (svg: string): Uint8Array<ArrayBuffer> => {
  const { Resvg } = require('@resvg/resvg-js') as { Resvg: typeof ResvgClass };
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: PICTURE_SCALE },
    font: { loadSystemFonts: false, fontFiles: fontFilesFor(svg), defaultFontFamily: PICTURE_FONT },
  });
  return new Uint8Array(picture.render().asPng());
};
