/** What a check of accessibility finds, and how it is told to the person who mends it. */

/** One fault as a check in the page sees it. */
export interface Fault {
  /** `reflow`, `focus` … or a rule of axe-core or html-validate. */
  rule: string;
  /** Path to the element, with the first of its words. */
  element: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  repair: string;
}

/** A fault and where it was seen. */
export interface Finding extends Fault {
  address: string;
  /** 「375 px・暗い配色」, or what was read instead of looked at. */
  state: string;
}

const MOST_TOLD = 3;

const firstOf = (names: string[], unit: string): string => {
  const different = [...new Set(names)];
  const rest = different.length - MOST_TOLD;
  return different.slice(0, MOST_TOLD).join('、 ') + (rest > 0 ? ` ほか${rest}${unit}` : '');
};

/** The same fault is told once, with the first pages and elements that have it and how many more there are. */
export const formatFindings = (findings: Finding[]): string =>
  [...Map.groupBy(findings, ({ rule, message }) => `${rule}: ${message}`)]
    .flatMap(([fault, same]) => [
      fault,
      `  ページ: ${firstOf(
        same.map(({ address }) => address),
        'ページ',
      )}（${[...new Set(same.map(({ state }) => state))].join('、')}）`,
      `  要素: ${firstOf(
        same.map(({ element }) => element),
        '種類',
      )}`,
      `  直し方: ${same[0]?.repair}`,
    ])
    .join('\n');
