/** The pictures of the pages: reads the pieces of the font, and keeps what was drawn before in `.cache/social`. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawSocialImage, type SocialWords, toSocialImage } from './publish/social-image.ts';

type Fonts = Parameters<typeof toSocialImage>[1];

const FONT = join(process.cwd(), 'node_modules/@fontsource/biz-udpgothic');
const KEPT = join(process.cwd(), '.cache/social');

/** A piece of the font: its name in the package and the characters it holds. */
interface Piece {
  name: string;
  ranges: { first: number; last: number }[];
}

const readJson = <Value>(file: string): Value => JSON.parse(readFileSync(file, 'utf8')) as Value;

const readPieces = (): Piece[] =>
  Object.entries(readJson<Record<string, string>>(join(FONT, 'unicode.json'))).map(([key, ranges]) => ({
    name: key.replaceAll(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
    }),
  }));

let read: Piece[] | undefined;

const pieceOf = (character: string): Piece | undefined => {
  read ??= readPieces();
  const code = character.codePointAt(0) ?? 0;
  return read.find(({ ranges }) => ranges.some(({ first, last }) => first <= code && code <= last));
};

/** 〓, the printer's mark for a letter that the type case lacks, in place of what the font does not have. */
const withinFont = (text: string): string =>
  [...text].map((character) => (/\s/.test(character) || pieceOf(character) ? character : '〓')).join('');

const versions = (): string => {
  const { dependencies } = readJson<{ dependencies: Record<string, string> }>(
    join(process.cwd(), 'package.json'),
  );
  return ['satori', '@resvg/resvg-js', '@fontsource/biz-udpgothic']
    .map((name) => dependencies[name])
    .join(' ');
};

/** The pieces that hold the characters of some texts; satori needs another name for each, or it draws empty boxes. */
const fontsFor = (texts: string[]): { family: string; fonts: () => Fonts } => {
  const names = [
    ...new Set([...new Set(texts.join(''))].flatMap((character) => pieceOf(character)?.name ?? [])),
  ].sort();
  let loaded: Fonts | undefined;
  return {
    family: names.map((name) => `piece-${name}`).join(', '),
    fonts: () => {
      loaded ??= names.flatMap((name) =>
        ([400, 700] as const).map((weight) => ({
          name: `piece-${name}`,
          weight,
          style: 'normal' as const,
          data: readFileSync(join(FONT, `files/biz-udpgothic-${name}-${weight}-normal.woff`)),
        })),
      );
      return loaded;
    },
  };
};

const clean = ({ kind, title, figure, site }: SocialWords): SocialWords => ({
  kind: withinFont(kind),
  title: withinFont(title),
  figure: figure && { value: withinFont(figure.value), words: withinFont(figure.words) },
  site: withinFont(site),
});

const wordsOf = ({ kind, title, figure, site }: SocialWords): string[] => [
  kind,
  title,
  site,
  figure?.value ?? '',
  figure?.words ?? '',
];

/** Makes the painter of all pictures of a build; a picture that was drawn before is read from the cache. */
export const createPainter = (subjects: SocialWords[]): ((words: SocialWords) => Promise<Buffer>) => {
  const { family, fonts } = fontsFor(subjects.map(clean).flatMap(wordsOf));
  const own = versions();
  return async (words) => {
    const drawn = drawSocialImage(clean(words), family);
    const digest = createHash('sha256')
      .update(JSON.stringify([own, drawSocialImage(clean(words), '')]))
      .digest('hex');
    const file = join(KEPT, `${digest}.png`);
    if (existsSync(file)) return readFileSync(file);
    const png = await toSocialImage(drawn, fonts());
    mkdirSync(KEPT, { recursive: true });
    // Builds may run side by side: a picture is put in its place whole.
    const unfinished = `${file}.${randomUUID()}`;
    writeFileSync(unfinished, png);
    renameSync(unfinished, file);
    return png;
  };
};
