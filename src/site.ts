/** What another prefecture changes: the name, the address, the licence, the people to ask. */

/** A local government whose records the site publishes; `id` is the name of its folders. */
export interface Jurisdiction {
  id: string;
  name: string;
  /** The name in やさしい日本語 with its ruby, and in English. */
  names: { easy: string; en: string };
  /** 全国地方公共団体コード, six digits. */
  code: string;
  /** 法人番号, thirteen digits. */
  corporateNumber: string;
}

export const site = {
  name: 'みちしるべ',
  tagline: '県が約束したこと、話し合われたこと、行われたことを、もとの文言とともにたどる',
  /** Where the site is published; addresses in citations and feeds begin with it. */
  address: 'https://michishirube.example',
  /** Who keeps the site, as the foot of each page names them. What is null is not offered. */
  contact: {
    owner: 'みちしるべ 記録担当',
    /** The same in やさしい日本語 with its ruby, and in English. */
    names: { easy: '「みちしるべ」を作《つく》る人《ひと》たち', en: 'Michishirube records desk' },
    /** Mail address for opinions and corrections. */
    mail: 'kiroku@michishirube.example' as string | null,
    /** Address of a form for opinions; the page's address is added as `?page=`. */
    form: null as string | null,
  },
  /** Where the records are kept, for the links to mend a record and to report a fault; null when that place is not public. */
  repository: 'https://git.michishirube.example/michishirube' as string | null,
  jurisdictions: [
    {
      id: 'mie',
      name: '三重県',
      names: { easy: '三重県《みえけん》', en: 'Mie Prefecture' },
      code: '240001',
      corporateNumber: '5000020240001',
    },
    {
      id: 'kumamoto',
      name: '熊本県',
      names: { easy: '熊本県《くまもとけん》', en: 'Kumamoto Prefecture' },
      code: '430005',
      corporateNumber: '7000020430005',
    },
  ] satisfies Jurisdiction[],
  /** What the site is, for readers of やさしい日本語 (with ruby) and of English. */
  introduction: {
    easy: {
      title: '県《けん》の約束《やくそく》と、その後《あと》を知《し》る',
      text: '「みちしるべ」は、県《けん》の仕事《しごと》を知《し》るためのサイトです。県《けん》が何《なに》を約束《やくそく》したかがわかります。その後《あと》、どうなったかがわかります。書《か》いてあるのは、県《けん》の文書《ぶんしょ》にあることだけです。文書《ぶんしょ》は、県《けん》が書《か》いて残《のこ》した文《ぶん》のことです。文書《ぶんしょ》にないことは「わかりません」と書《か》きます。',
    },
    en: {
      title: 'What prefectures promised, said, did and reported',
      text: 'Michishirube (みちしるべ, “signpost”) follows what Japanese prefectures promised and discussed to the plan it became, the dates it was given and the result that was reported. On the Japanese pages every figure comes with the sentence that proves it. What the documents do not say is shown as unknown.',
    },
  },
  licence: {
    data: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/deed.ja' },
    text: {
      name: '公共データ利用規約（第1.0版）',
      address: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
    },
  },
} as const;

/** The jurisdiction of a folder name; throws for a folder that the settings do not name. */
export const getJurisdiction = (id: string): Jurisdiction => {
  const found = site.jurisdictions.find((jurisdiction) => jurisdiction.id === id);
  if (!found) throw new Error(`jurisdiction not in src/site.ts: ${id}`);
  return found;
};
