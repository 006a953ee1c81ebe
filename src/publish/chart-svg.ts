/** A chart as an SVG file that stands alone: title above, denominator, day and source below, colours of its own. */
import {
  DEFAULT_FONT_SIZE,
  type Drawing,
  type PathMark,
  setLabel,
  type TextMark,
  type Tone,
} from '../charts/drawing.ts';

/** What a picture says besides its drawing. */
export interface PictureWords {
  title: string;
  description: string;
  /** Lines below the drawing: 母数, 時点, 出典, the address. */
  facts: string[];
}

export interface PictureOptions {
  fontFamily?: string;
  /** Draw heavy letters with a line around them, for a font that has one weight only. */
  outlineBold?: boolean;
}

/** The values that roles.css gives in light; a picture has a white ground wherever it is shown. */
export const PICTURE_COLOURS: Record<Tone, string> = {
  text: '#1a1a1a',
  quiet: '#4d4d4d',
  line: '#d5d9e0',
  axis: '#767676',
  ground: '#ffffff',
  strip: '#f5f6f8',
  accent: '#0017c1',
  done: '#115a36',
  going: '#0017c1',
  waiting: '#767676',
  behind: '#a90000',
  unknown: '#ac3e00',
};

const SYSTEM_FONTS =
  "system-ui, 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'Yu Gothic UI', Meiryo, sans-serif";
const MARGIN = 28;

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const attributes = (values: Record<string, string | number | undefined>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('');

const toPath = ({ d, fill, stroke, width, dash }: PathMark): string =>
  `<path${attributes({
    d,
    fill: fill ? PICTURE_COLOURS[fill] : 'none',
    stroke: stroke && PICTURE_COLOURS[stroke],
    'stroke-width': width,
    'stroke-dasharray': dash,
  })}/>`;

const toText = ({ x, y, text, tone, anchor, bold, size }: TextMark, outlineBold: boolean): string => {
  const colour = PICTURE_COLOURS[tone];
  const outlined = bold && outlineBold;
  return `<text${attributes({
    x,
    y,
    fill: colour,
    'font-size': size,
    'text-anchor': anchor,
    'font-weight': bold && !outlineBold ? 700 : undefined,
    stroke: outlined ? colour : undefined,
    'stroke-width': outlined ? 0.6 : undefined,
    'stroke-linejoin': outlined ? 'round' : undefined,
  })}>${escapeXml(text)}</text>`;
};

/** The picture of a drawing, as text. */
export const toChartSvg = (
  drawing: Drawing,
  { title, description, facts }: PictureWords,
  { fontFamily = SYSTEM_FONTS, outlineBold = false }: PictureOptions = {},
): string => {
  const { width } = drawing;
  const heading = setLabel(title, width, { x: 0, top: 0, fontSize: 20, bold: true });
  const top = heading.height + 16;
  let y = top + drawing.height + 18;
  const rule: PathMark = { d: `M0 ${y}H${width}`, stroke: 'line', width: 1 };
  y += 8;
  const foot = facts.flatMap((fact) => {
    const label = setLabel(fact, width, { x: 0, top: y, fontSize: 13, tone: 'quiet' });
    y += label.height;
    return label.texts;
  });
  const [fullWidth, fullHeight] = [width + MARGIN * 2, Math.ceil(y) + MARGIN * 2];
  const print = (paths: PathMark[], texts: TextMark[]): string =>
    paths.map(toPath).join('\n') + texts.map((text) => toText(text, outlineBold)).join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({
      viewBox: `0 0 ${fullWidth} ${fullHeight}`,
      width: fullWidth,
      height: fullHeight,
      'font-family': fontFamily,
      'font-size': drawing.fontSize || DEFAULT_FONT_SIZE,
      'xml:lang': 'ja',
      role: 'img',
      'aria-labelledby': 'title desc',
    })}>`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(description)}</desc>`,
    `<rect width="${fullWidth}" height="${fullHeight}" fill="${PICTURE_COLOURS.ground}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    print([rule], [...heading.texts, ...foot]),
    `<g transform="translate(0 ${top})">`,
    print(drawing.paths, drawing.texts),
    ...drawing.points.map(({ paths, texts }) => `<g>${print(paths, texts)}</g>`),
    '</g>',
    '</g>',
    '</svg>',
    '',
  ].join('\n');
};
