/** What the checks of accessibility look at, アクセシビリティの検査, and the result that one run of them leaves. */
import * as z from 'zod';

/** One kind of check that a run makes on every page, besides the rules of axe-core and html-validate. */
interface AccessCheck {
  title: string;
  /** What is done, and what counts as a fault. */
  method: string;
}

/** Every check by its id; the table of criteria and the published result speak of them by these ids. */
export const accessChecks = {
  structure: {
    title: 'ページの骨組み',
    method:
      '言語、題名、一つだけの大見出し（h1）、一つだけの本文の領域（main）、名前の付いたナビゲーションがあることと、題名がほかのページと重ならないことを確かめます。',
  },
  'skip-link': {
    title: '本文へ移動',
    method:
      'キーボードの Tab キーを一度押すと「本文へ移動」が現れ、Enter キーを押して次に Tab キーを押すと、本文の中へ進むことを確かめます。',
  },
  reflow: {
    title: '横スクロールなしで読める幅',
    method:
      '幅 320・375・768・1280 ピクセルと、400％に拡大したときにあたる幅 320・高さ 256 ピクセルで、ページが横にはみ出さず、文字が切れないことを確かめます。',
  },
  'text-size': {
    title: '文字の大きさ 200％',
    method:
      'ブラウザーの文字の大きさの設定を 200％にし、幅 375・1280 ピクセルで、ページが横にはみ出さず、文字が切れないことを確かめます。',
  },
  'text-spacing': {
    title: '文字と行の間隔',
    method:
      '行の高さ 1.5、文字の間隔 0.12em、語の間隔 0.16em、段落の間隔 2em にして、ページが横にはみ出さず、文字が切れないことを確かめます。',
  },
  focus: {
    title: 'フォーカスの位置',
    method:
      'キーボードで操作できるすべての要素に順にフォーカスを移し、枠線が背景と 3:1 以上のコントラストで見え、ほかの部分に隠れないことを確かめます。明るい配色、強制カラー（ハイコントラスト）の暗い配色、400％に拡大した暗い配色で行います。',
  },
  'drawn-text': {
    title: '図の中の文字',
    method:
      '図（SVG）の中の文字と、その背景のコントラストが 4.5:1 以上であることを、明るい配色・暗い配色・強制カラーで確かめます。',
  },
  'text-contrast': {
    title: '文字のコントラスト',
    method:
      '明るい配色、暗い配色と、利用者の選んだ色だけで表示する強制カラー（ハイコントラスト）で、文字と背景のコントラストが、大きな文字も含めて 4.5:1 以上であることを確かめます。',
  },
  absent: {
    title: '使っていない表現',
    method:
      '音声、動画、埋め込みのオブジェクト、5秒を超えて動くもの、ドラッグの指定（draggable）、パスワードの入力欄が一つもないことを確かめます。',
  },
  'own-server': {
    title: 'ほかのサーバーへの通信',
    method:
      'ページを開くときに、ほかのサーバーへの通信、Cookie などブラウザーへの保存、ブラウザーの警告が一つもないことを確かめます。',
  },
  'same-navigation': {
    title: 'どのページでも同じナビゲーション',
    method:
      'ページの上と下にある共通のリンクが、日本語、やさしい日本語、英語のそれぞれのどのページでも、同じ名前で同じ順に並ぶことを確かめます。',
  },
  markup: {
    title: 'HTML の文法',
    method:
      'HTML を html-validate の推奨規則とアクセシビリティの規則で調べ、指摘が一つもないことを確かめます。',
  },
  keyboard: {
    title: 'キーボードだけの操作',
    method:
      '下に示す操作を、実際のキー入力だけで終わりまで行い、その間フォーカスが失われたり隠れたりしないことを確かめます。',
  },
} as const satisfies Record<string, AccessCheck>;

export type AccessCheckId = keyof typeof accessChecks;

export const accessCheckIds = Object.keys(accessChecks) as AccessCheckId[];

/** Pages of one kind, that is of one route of the site: `/[jurisdiction]/meetings/[id]/`. */
const TestedKind = z.strictObject({
  kind: z.string(),
  pages: z.array(z.strictObject({ address: z.string().startsWith('/'), title: z.string().min(1) })).min(1),
});

/** What one rule of axe-core found over all pages and states; pages are counted once for a rule. */
const TestedRule = z.strictObject({
  id: z.string(),
  /** The sentence of axe-core, in Japanese where it has one. */
  help: z.string(),
  /** Success criteria by number, 1.1.1; none for what axe-core only recommends. */
  criteria: z.array(z.string().regex(/^\d\.\d\.\d+$/)),
  /** How many pages have something that the rule judges. */
  pages: z.int().nonnegative(),
  /** How many pages have a place that the rule could not judge, and leaves to a person. */
  undecided: z.int().nonnegative(),
});

/** The result of one run of `npm run access`: only a run that found no fault is written. */
export const AccessResult = z.strictObject({
  /** First and last day of the run, in Japan. */
  from: z.iso.date(),
  to: z.iso.date(),
  tools: z.strictObject({ axe: z.string(), htmlValidate: z.string(), browser: z.string() }),
  kinds: z.array(TestedKind).min(1),
  rules: z.array(TestedRule).min(1),
  checks: z.array(z.enum(accessCheckIds)).min(1),
  /** What was done with the keyboard alone, one sentence each. */
  paths: z.array(z.string()).min(1),
});
export type AccessResult = z.infer<typeof AccessResult>;
