/** The words of invented records: what stands in which document, and what things are called. */

/** One document in five is a report, the others are minutes. */
const REPORT_EVERY = 5;
/** How many sentences a document has. */
export const SENTENCES = 48;

const SUBJECTS = [
  '窓口の受付',
  '申請の手続',
  '職員の研修',
  '道路の点検',
  '防災の訓練',
  '統計の公開',
  '契約の事務',
];
/** What the work of the invented prefecture is about. */
export const OBJECTS = [
  'オンラインの申込み',
  '押印の見直し',
  'Web 会議の利用',
  '共用の端末',
  '電子の決裁',
  '庁内の照会',
];
const VERBS = ['進めます', '始めます', '広げます', '確かめます', '報告します'];
const DIVISIONS = ['総務', '企画', '税務', '福祉', '環境', '農林', '土木', '教育', '危機管理', '会計'];

/** One of some words, the same one for the same number. */
export const pick = (words: readonly string[], number: number): string => words[number % words.length] ?? '';

/** A sentence that stands in one document, once. */
export const sentence = (document: number, index: number): string =>
  `${pick(SUBJECTS, document + index)}について、${pick(OBJECTS, document * 3 + index)}を${pick(VERBS, index * 7 + document)}（${document}の${index}、約 ${1000 + ((document * 37 + index) % 9000)} 件）。`;

/** Whether a document is a report; else it is the minutes of a meeting. */
export const isReport = (document: number): boolean => document % REPORT_EVERY === REPORT_EVERY - 1;
/** The id of a document. */
export const idOf = (document: number): string => `${isReport(document) ? 'hokoku' : 'gijiroku'}-${document}`;
/** A day, later for a larger number within thirty years. */
export const dayOf = (number: number): string =>
  `${2000 + (Math.floor(number / 336) % 30)}-${String(1 + (Math.floor(number / 28) % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
/** The title of a document, with which its text begins. */
export const titleOf = (document: number): string => `試験の資料その${document}`;

/** The name of one of the posts. */
export const postOf = (number: number): string =>
  `${pick(DIVISIONS, number)}第${Math.floor(number / DIVISIONS.length) + 1}課長`;

/** The numbers from nought. */
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
