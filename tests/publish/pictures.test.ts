/** Pictures of charts: an SVG that carries its own colours, a PNG with the letters of one font on every machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAWING_WIDTHS, drawChart } from '../../src/charts/draw-chart.ts';
import { PICTURE_COLOURS, toChartSvg } from '../../src/publish/chart-svg.ts';
import { fontFilesFor, PICTURE_FONT, PICTURE_SCALE, toPng } from '../../src/publish/picture.ts';
import { woffToSfnt } from '../../src/publish/woff.ts';

const drawing = drawChart(
  {
    form: 'share',
    input: {
      rows: [
        {
          id: 'a',
          label: '「達成」となる見込み',
          count: 2,
          denominator: 7,
          value: '7取組のうち 2',
          tone: 'done',
          texture: 'hatched',
          note: '内訳の記載がありません。',
        },
      ],
    },
  },
  DRAWING_WIDTHS[1],
);
const words = { title: '数 <1> & "2"', description: '説明', facts: ['母数: 7取組', '出典: 報告'] };

/** Width and height that the header of a PNG states. */
const sizeOf = (png: Uint8Array): [number, number] => {
  const view = Buffer.from(png);
  expect(view.toString('latin1', 1, 4)).toBe('PNG');
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
};

describe('the SVG of a chart', () => {
  const svg = toChartSvg(drawing, words);

  it('needs no style sheet: every mark has its own colour', () => {
    expect(svg).not.toMatch(/<style|style=|class=/);
    for (const [, tag] of svg.matchAll(/<(?:path|text)([^>]*)>/g))
      expect(tag).toMatch(/ fill="(#[0-9a-f]{6}|none)"/);
  });

  it('says title, description, facts, and escapes them', () => {
    expect(svg).toContain('<title id="title">数 &#60;1&#62; &#38; &#34;2&#34;</title>');
    for (const fact of words.facts) expect(svg).toContain(fact);
  });

  it('has the colours of the site in light', () => {
    const roles = readFileSync('src/styles/roles.css', 'utf8');
    const tokens = readFileSync(
      createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
      'utf8',
    );
    const colourOf = (role: string): string => {
      const [, literal, token] =
        new RegExp(`--${role}: (?:(#[0-9a-f]{6})|var\\((--[a-z0-9-]+)\\));`).exec(roles) ?? [];
      const value = literal ?? new RegExp(`${token}: (#[0-9a-f]+);`).exec(tokens)?.[1] ?? '';
      return value.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    };
    expect(PICTURE_COLOURS).toMatchObject({
      text: colourOf('text'),
      quiet: colourOf('text-quiet'),
      line: colourOf('line'),
      axis: colourOf('line-strong'),
      ground: colourOf('ground'),
      strip: colourOf('ground-quiet'),
      accent: colourOf('accent'),
      done: colourOf('done'),
      going: colourOf('going'),
      unknown: colourOf('missing'),
      behind: colourOf('late'),
    });
  });
});

describe('the PNG of a chart', () => {
  const svgOf = (title: string): string =>
    toChartSvg(drawing, { ...words, title }, { fontFamily: PICTURE_FONT, outlineBold: true });

  it('is a picture twice as large as the SVG', () => {
    const [width, height] = sizeOf(toPng(svgOf('題')));
    const [, w, h] = /viewBox="0 0 (\d+) (\d+)"/.exec(svgOf('題')) ?? [];
    expect([width, height]).toEqual([Number(w) * PICTURE_SCALE, Number(h) * PICTURE_SCALE]);
  });

  it('draws Japanese letters: other words give another picture, and a missing font would give none', () => {
    const pictures = ['三重県', '熊本県', ' '].map((title) =>
      Buffer.from(toPng(svgOf(title))).toString('base64'),
    );
    expect(new Set(pictures).size).toBe(3);
  });

  it('takes only the pieces of the font that its words need, Latin first', () => {
    const files = fontFilesFor('三重県 2020');
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThan(12);
    expect(files[0]).toContain('latin');
    for (const file of files) expect(readFileSync(file).readUInt32BE(0)).toBe(0x00010000);
  });
});

describe('a WOFF', () => {
  const folder = join(
    createRequire(import.meta.url).resolve('@fontsource/biz-udpgothic/unicode.json'),
    '../files/biz-udpgothic-latin-400-normal.woff',
  );

  it('unpacks to a font whose tables have the checksums that it states', () => {
    const sfnt = woffToSfnt(readFileSync(folder));
    const count = sfnt.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let i = 0; i < count; i += 1) {
      const at = 12 + 16 * i;
      const tag = sfnt.toString('latin1', at, at + 4);
      const [checksum, offset, length] = [4, 8, 12].map((field) => sfnt.readUInt32BE(at + field)) as [
        number,
        number,
        number,
      ];
      let sum = 0;
      for (let n = offset; n < offset + length; n += 4) sum = (sum + sfnt.readUInt32BE(n)) >>> 0;
      // The table `head` holds the checksum of the whole file, which its own leaves out.
      if (tag !== 'head') expect([tag, sum]).toEqual([tag, checksum]);
    }
  });

  it('is refused when it is something else', () => {
    expect(() => woffToSfnt(Buffer.from('wOF2 and more'))).toThrow('not WOFF');
  });
});
