/** Words → the picture that others show beside a link (og:image): first drawn, then as PNG of 1200 × 630. */
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';

/** The words of a picture. */
export interface SocialWords {
  kind: string;
  title: string;
  figure: { value: string; words: string } | null;
  /** Name of the site, at the foot. */
  site: string;
}

/** What is drawn: an element with its style and what is in it. */
export interface Drawn {
  type: 'div';
  props: { style: Record<string, string | number>; children: (Drawn | string)[] };
}

/** Height of the letters of a title, by its length. */
const sizeOfTitle = (title: string): number => {
  const { length } = [...title];
  if (length <= 16) return 76;
  return length <= 40 ? 60 : 46;
};

const box = (style: Record<string, string | number>, ...children: (Drawn | string)[]): Drawn => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Where a line may end, until marks that may not begin or end a line are joined to their neighbours. */
const BREAK = '\u200B';

/** Cuts a text where a line may end: between words, not before a closing mark and not after an opening one. */
const cutAtWords = (text: string): string[] =>
  [...words.segment(text)]
    .map(({ segment }) => segment)
    .join(BREAK)
    .replaceAll(/\u200B(?=[\s、。，．・：」』）〉》】ー々%％])|(?<=[「『（〈《【])\u200B/gu, '')
    .split(BREAK);

/** Lays a picture out; `fontFamily` names every piece of the font, for satori chooses among them letter by letter. */
export const drawSocialImage = ({ kind, title, figure, site }: SocialWords, fontFamily: string): Drawn =>
  box(
    {
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '60px 72px 52px 84px',
      backgroundColor: '#ffffff',
      borderLeft: '28px solid #00118f',
      color: '#1a1a1a',
      fontFamily,
    },
    box(
      { flexDirection: 'column' },
      box({ fontSize: 32, color: '#4d4d4d' }, kind),
      box(
        {
          flexWrap: 'wrap',
          marginTop: 20,
          fontSize: sizeOfTitle(title),
          fontWeight: 700,
          lineHeight: 1.4,
        },
        ...cutAtWords(title).map((piece) => box({ whiteSpace: 'pre' }, piece)),
      ),
    ),
    box(
      { flexDirection: 'column' },
      ...(figure
        ? [
            box(
              { alignItems: 'baseline', flexWrap: 'wrap', rowGap: 8, marginBottom: 28 },
              box(
                {
                  fontSize: [...figure.value].length > 12 ? 40 : 68,
                  fontWeight: 700,
                  color: '#00118f',
                  marginRight: 20,
                },
                figure.value,
              ),
              box({ fontSize: 32 }, figure.words),
            ),
          ]
        : []),
      box(
        { borderTop: '3px solid #00118f', paddingTop: 20, fontSize: 34, fontWeight: 700, color: '#00118f' },
        site,
      ),
    ),
  );

/** Draws a picture with the pieces of a font and writes it as PNG. */
export const toSocialImage = async (drawn: Drawn, fonts: Font[]): Promise<Buffer> => {
  const svg = await satori(drawn as Parameters<typeof satori>[0], { width: 1200, height: 630, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
};
