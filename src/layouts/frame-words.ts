/** The words of the frame around a page, once for each way of reading the site. */
import { formatDate } from '../domain/calendar.ts';
import { formatEnglishDate } from '../domain/english-date.ts';
import { site } from '../site.ts';

/** Ways of reading the site: ordinary Japanese, やさしい日本語 with ruby, English. */
export type Reading = 'ja' | 'easy' | 'en';

interface Section {
  label: string;
  href: string;
  matches: RegExp;
}

interface Link {
  label: string;
  href: string;
}

/** このページについて: what the page says about itself. */
export interface FootWords {
  about: string;
  owner: string;
  /** Who keeps the site. */
  ownerName: string;
  published: string;
  updated: string;
  unknown: string;
  formatDate: (isoDate: string) => string;
  cite: string;
  copy: string;
  opinions: string;
  mail: string;
  form: string;
  correction: string;
  opinion: string;
  edit: string;
  /** When no way is set up to say something. */
  none: string;
}

export interface FrameWords {
  /** Language of the words, for `lang`. */
  lang: 'ja' | 'en';
  /** Name of this way of reading, in itself. */
  name: string;
  skip: string;
  /** Name of the navigation, for those who hear it. */
  menu: string;
  sections: Section[];
  home: { label: string; href: string };
  /** 現在位置 */
  here: string;
  /** Name of the list of ways of reading. */
  readings: string;
  /** Name of the lists of the footer, for those who hear it. */
  guide: string;
  footer: { heading: string; links: Link[] }[];
  foot: FootWords;
  /** What stands before, between and after the names of the licences of data and text. */
  licence: [string, string, string];
}

/** A way of reading of its own leads to its jurisdictions. */
const sectionsOf = (reading: 'easy' | 'en'): Section[] =>
  site.jurisdictions.map(({ id, names }) => ({
    label: names[reading],
    href: `/${reading}/${id}/`,
    matches: new RegExp(`^/${reading}/${id}/`),
  }));

/** Words of やさしい日本語 carry their ruby (`漢字《かんじ》`); the others hold none. */
export const frameWords: Record<Reading, FrameWords> = {
  ja: {
    lang: 'ja',
    name: '日本語',
    skip: '本文へ移動',
    menu: 'サイト内の主なページ',
    sections: [
      {
        label: '取組',
        href: '/initiatives/',
        matches: /\/(initiatives|plans|roadmap|indicators|commitments|threads)\//,
      },
      { label: '会議', href: '/meetings/', matches: /\/(meetings|posts)\// },
      { label: '進捗報告', href: '/reports/', matches: /\/reports\// },
      { label: 'データ', href: '/data/', matches: /^\/data\// },
      { label: 'さがす', href: '/search/', matches: /^\/search\// },
    ],
    home: { label: 'ホーム', href: '/' },
    here: '現在位置',
    readings: 'ことば',
    guide: 'サイトの案内',
    footer: [
      {
        heading: '記録を読む',
        links: [
          ...site.jurisdictions.map(({ id, name }) => ({ label: name, href: `/${id}/` })),
          { label: '取組', href: '/initiatives/' },
          { label: '会議', href: '/meetings/' },
          { label: '進捗報告', href: '/reports/' },
          { label: 'データ', href: '/data/' },
          { label: 'さがす', href: '/search/' },
        ],
      },
      {
        heading: '確かめる',
        links: [
          { label: '収録範囲・記録にないこと', href: '/coverage/' },
          { label: '訂正と転送', href: '/changes/' },
          { label: '用語集', href: '/glossary/' },
        ],
      },
      {
        heading: 'このサイト',
        links: [
          { label: 'このサイトについて', href: '/about/' },
          { label: 'ウェブアクセシビリティ', href: '/accessibility/' },
          { label: 'プライバシーポリシー', href: '/privacy/' },
          { label: 'サイトマップ', href: '/sitemap/' },
        ],
      },
    ],
    foot: {
      about: 'このページについて',
      owner: '担当',
      ownerName: site.contact.owner,
      published: '公開日',
      updated: '更新日',
      unknown: '記載なし',
      formatDate,
      cite: 'このページを引用する',
      copy: '引用の表記をコピー',
      opinions: 'ご意見・訂正',
      mail: 'メールで意見を送る',
      form: 'フォームで意見を送る（外部サイト）',
      correction: '誤りの訂正をお願いする（外部サイト）',
      opinion: '意見や要望を書く（外部サイト）',
      edit: 'この記録を直す（外部サイト）',
      none: '意見の受付先は設定されていません。',
    },
    licence: [
      'データは',
      '、サイトの文章は',
      'で利用できます。資料の引用の出典は、それぞれの引用に示しています。',
    ],
  },
  easy: {
    lang: 'ja',
    name: 'やさしい日本語《にほんご》',
    skip: 'このページの文《ぶん》へ行《い》く',
    menu: 'おもなページ',
    sections: sectionsOf('easy'),
    home: { label: 'やさしい日本語《にほんご》のはじめのページ', href: '/easy/' },
    here: 'いまいるところ',
    readings: 'ことば',
    guide: 'このサイトのページ',
    footer: [
      {
        heading: 'やさしい日本語《にほんご》',
        links: [
          { label: 'はじめのページ', href: '/easy/' },
          ...site.jurisdictions.map(({ id, names }) => ({ label: names.easy, href: `/easy/${id}/` })),
        ],
      },
      {
        heading: 'ふつうの日本語《にほんご》',
        links: [{ label: 'このサイトについて', href: '/about/' }],
      },
    ],
    foot: {
      about: 'このページのこと',
      owner: '作《つく》った人《ひと》',
      ownerName: site.contact.names.easy,
      published: 'はじめて出《だ》した日《ひ》',
      updated: '新《あたら》しくした日《ひ》',
      unknown: 'わかりません',
      formatDate: (isoDate) => {
        const [year, month, day] = isoDate.split('-').map(Number);
        return `${year}年《ねん》${month}月《がつ》${day}日《にち》`;
      },
      cite: 'このページをほかの文《ぶん》の中《なか》で使《つか》うとき',
      copy: 'この書《か》き方《かた》をコピーする',
      opinions: '言《い》いたいことがあるとき',
      mail: 'メールを送《おく》る',
      form: 'フォームに書《か》く（ほかのサイト）',
      correction: 'まちがいを知《し》らせる（ほかのサイト）',
      opinion: '意見《いけん》を書《か》く（ほかのサイト）',
      edit: 'このページの文《ぶん》をなおす（ほかのサイト）',
      none: '送《おく》るところは、まだありません。',
    },
    licence: [
      'このサイトのデータは',
      'のきまりで、文《ぶん》は',
      'のきまりで、だれでも使《つか》うことができます。',
    ],
  },
  en: {
    lang: 'en',
    name: 'English',
    skip: 'Skip to main content',
    menu: 'Main pages',
    sections: sectionsOf('en'),
    home: { label: 'Home', href: '/en/' },
    here: 'Breadcrumb',
    readings: 'Language',
    guide: 'Site guide',
    footer: [
      {
        heading: 'In English',
        links: [
          { label: 'English home', href: '/en/' },
          ...site.jurisdictions.map(({ id, names }) => ({ label: names.en, href: `/en/${id}/` })),
        ],
      },
      {
        heading: 'In Japanese',
        links: [
          { label: 'About this site', href: '/about/' },
          { label: 'Open data (CSV and JSON)', href: '/data/' },
        ],
      },
    ],
    foot: {
      about: 'About this page',
      owner: 'Kept by',
      ownerName: site.contact.names.en,
      published: 'Published',
      updated: 'Updated',
      unknown: 'Not recorded',
      formatDate: formatEnglishDate,
      cite: 'Cite this page',
      copy: 'Copy citation',
      opinions: 'Feedback and corrections',
      mail: 'Send an e-mail',
      form: 'Send a form (external site)',
      correction: 'Report an error (external site)',
      opinion: 'Give an opinion (external site)',
      edit: 'Edit this record (external site)',
      none: 'No address for feedback has been set.',
    },
    licence: [
      'The English pages are unofficial summaries; the Japanese records are the reference. Data: ',
      '. Texts of this site: ',
      ' (Public Data License 1.0, in Japanese).',
    ],
  },
};
