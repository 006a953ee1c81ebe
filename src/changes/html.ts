/** A report as one page that stands alone: no script, nothing asked of any server, drawings before and after. */
import { formatDate } from '../domain/calendar.ts';
import type { DiffPiece } from '../views/text-diff.ts';
import { countWords, NOTHING, TITLE } from './print-lines.ts';
import {
  type ChangeReport,
  type Entry,
  type Fact,
  isEmpty,
  type Picture,
  type Piece,
  type Section,
} from './report.ts';

export interface HtmlOptions {
  siteName: string;
  siteAddress: string;
  /** Style sheets of the site, as text. */
  styles: string;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const withBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** Marks are said in words too, for those who do not see them. */
const marked = (kind: 'added' | 'removed', words: string): string =>
  kind === 'added'
    ? `<ins><span class="aside">［加わった: </span>${words}<span class="aside">］</span></ins>`
    : `<del><span class="aside">［なくなった: </span>${words}<span class="aside">］</span></del>`;

const printPiece = (piece: Piece, { siteAddress }: HtmlOptions): string => {
  if (typeof piece === 'string') return escapeHtml(piece);
  const words = escapeHtml(piece.text);
  switch (piece.kind) {
    case 'link':
      return `<a href="${escapeHtml(siteAddress + encodeURI(piece.href))}">${words}</a>`;
    case 'strong':
    case 'code':
      return `<${piece.kind}>${words}</${piece.kind}>`;
    default:
      return marked(piece.kind, words);
  }
};

const printPieces = (pieces: Piece[], options: HtmlOptions): string =>
  pieces.map((piece) => printPiece(piece, options)).join('');

const printDiff = (pieces: DiffPiece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? withBreaks(text) : marked(kind, withBreaks(text))))
    .join('');

const sourceOf = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

const pictureOf = (picture: Picture | undefined, when: string, alt: string, missing: string): string => {
  const printed = picture
    ? `<picture><source media="(width < 48rem)" srcset="${sourceOf(picture.narrow)}"><img src="${sourceOf(picture.wide)}" alt="${escapeHtml(`${alt}（${when}）`)}"></picture>`
    : `<p>${missing}</p>`;
  return `<figure><figcaption>${when}</figcaption>${printed}</figure>`;
};

const printTable = (columns: string[], rows: string[][]): string => {
  const name = `表（${columns
    .filter((column) => column !== '')
    .map(escapeHtml)
    .join('・')}）`;
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column) || '前後'}</th>`).join('');
  const body = rows.map((cells) => {
    const [first = '', ...rest] = cells.map(escapeHtml);
    return `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<section class="scroll" tabindex="0" aria-label="${name}"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></section>`;
};

/** A fact that stands in the list under its sentence; undefined for those that stand by themselves. */
const printItem = (fact: Fact, options: HtmlOptions): string | undefined => {
  const label = 'label' in fact && fact.label !== '' ? `<b>${escapeHtml(fact.label)}</b>: ` : '';
  switch (fact.kind) {
    case 'line':
      return `<li>${label}${printPieces(fact.pieces, options)}</li>`;
    case 'text':
      return `<li>${label}<div class="diff">${printDiff(fact.pieces)}</div></li>`;
    case 'quote': {
      const piece: Piece = fact.href ? { kind: 'link', text: fact.document, href: fact.href } : fact.document;
      return `<li><b>根拠</b>:「${escapeHtml(fact.quote)}」（${printPiece(piece, options)}）</li>`;
    }
    default:
      return undefined;
  }
};

const printFacts = (facts: Fact[], options: HtmlOptions): string => {
  const items = facts.flatMap((fact) => printItem(fact, options) ?? []);
  const blocks = facts.flatMap((fact) => {
    if (fact.kind === 'table') return [printTable(fact.columns, fact.rows)];
    if (fact.kind !== 'pictures') return [];
    const before = pictureOf(fact.before, '変更前', fact.alt, '変更前には、この図はありません。');
    const after = pictureOf(fact.after, '変更後', fact.alt, '変更後には、この図はありません。');
    return [`<div class="two-pictures">${before}${after}</div>`];
  });
  return `${items.length > 0 ? `<ul>${items.join('\n')}</ul>` : ''}${blocks.join('\n')}`;
};

const printEntry = ({ pieces, facts, alert }: Entry, options: HtmlOptions): string =>
  `<article class="change${alert ? ' alert' : ''}"><h3>${printPieces(pieces, options)}</h3>\n${printFacts(facts, options)}</article>`;

const printSection = ({ id, title, note, entries }: Section, options: HtmlOptions): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}（${entries.length}件）</h2>
${note ? `<p class="quiet">${escapeHtml(note)}</p>` : ''}
${entries.map((entry) => printEntry(entry, options)).join('\n')}</section>`;

const printBody = (report: ChangeReport, options: HtmlOptions): string => {
  if (isEmpty(report)) return `<p>${NOTHING}</p>`;
  const told = report.sections.filter(({ entries }) => entries.length > 0);
  const alerts = told.flatMap(({ entries }) => entries.filter(({ alert }) => alert));
  const warning = `<aside class="alerts" aria-label="確かめること"><h2>確かめてください（${alerts.length}件）</h2><ul>${alerts
    .map(({ pieces }) => `<li>${printPieces(pieces, options)}</li>`)
    .join('')}</ul></aside>`;
  const contents = told.map(
    ({ id, title, entries }) => `<li><a href="#${id}">${escapeHtml(title)}（${entries.length}件）</a></li>`,
  );
  return `<p>${countWords(report)}。約束の状態は、両方とも${formatDate(report.asOf)}の時点で計算しました。</p>
<p class="quiet">リンクは、公開中のサイトを開きます。新しい記録のアドレスは、公開すると開けるようになります。</p>
${alerts.length > 0 ? warning : ''}
<nav aria-label="目次"><ul>${contents.join('')}</ul></nav>
${told.map((section) => printSection(section, options)).join('\n')}`;
};

/** The page, as text. */
export const toHtml = (report: ChangeReport, options: HtmlOptions): string => `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="robots" content="noindex">
<title>${TITLE}｜${escapeHtml(options.siteName)}</title>
<style>
${options.styles}
</style>
</head>
<body class="change-report">
<header><p>${escapeHtml(options.siteName)}</p></header>
<main>
<h1>${TITLE}</h1>
<p>もと: ${escapeHtml(report.base)}</p>
${printBody(report, options)}
</main>
</body>
</html>
`;
