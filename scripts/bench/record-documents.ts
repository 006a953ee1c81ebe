/** Invented minutes and reports, each with its stored text. */
import {
  dayOf,
  idOf,
  isReport,
  OBJECTS,
  pick,
  postOf,
  SENTENCES,
  sentence,
  titleOf,
} from './record-words.ts';

/** A PDF breaks its lines where the paper ends, though not inside a number. */
const wrap = (text: string): string => (text.match(/.{1,37}[^ -~]|.+/gu) ?? []).join('\n');

const speakerOf = (document: number, statement: number): string =>
  `${statement % 2 ? '●' : '☆'}森${postOf((document + statement) % 60)}`;

/** A document as staff write it, and the stored text that it is held against. */
export interface Written {
  mdx: string;
  text: string;
}

const writeMinutes = (document: number): Written => {
  const said = Array.from({ length: 12 }, (_, statement) => ({
    speaker: speakerOf(document, statement),
    paragraphs: [0, 1].map((part) =>
      [0, 1].map((index) => sentence(document, statement * 4 + part * 2 + index)).join(''),
    ),
  }));
  const head = `id: kaigi-${document}\ndocument: ${idOf(document)}\nlabel: 会議その${document}\nbody: body-${document % 20}\ndate: "${dayOf(document)}"\ndate_quote: 開催日 ${dayOf(document)}\nmarks:\n  - mark: ●\n    meaning: 委員\n  - mark: ☆\n    meaning: 事務局\n`;
  const body = said.map(({ speaker, paragraphs }, index) => {
    const agenda = index % 4 === 0 ? `## 議題${index / 4 + 1} 進め方について [#a${index / 4 + 1}]\n\n` : '';
    return `${agenda}${speaker} [#s${index + 1}]\n\n${paragraphs.join('\n\n')}\n`;
  });
  const text = said.map(({ speaker, paragraphs }, index) => {
    const agenda = index % 4 === 0 ? `議題${index / 4 + 1} 進め方について\n` : '';
    return `${agenda}${speaker}\n${paragraphs.map(wrap).join('\n')}\n`;
  });
  return {
    mdx: `---\n${head}---\n\n${body.join('\n')}`,
    text: `${titleOf(document)}\n開催日 ${dayOf(document)}\n（●委員、☆事務局）\n${text.join('\n')}`,
  };
};

const writeReport = (document: number): Written => {
  const sections = Array.from({ length: SENTENCES / 4 }, (_, section) => ({
    heading: `${section + 1} ${pick(OBJECTS, document + section)}`,
    words: [0, 1, 2, 3].map((index) => sentence(document, section * 4 + index)),
  }));
  return {
    mdx: `---\ndocument: ${idOf(document)}\n---\n\n${sections.map(({ heading, words }, index) => `## ${heading} [#section-${index + 1}]\n\n${words.slice(0, 2).join('')}\n\n- ${words.slice(2).join('\n- ')}\n`).join('\n')}`,
    text: `${titleOf(document)}\n${sections
      .map(
        ({ heading, words }) =>
          `${heading}\n${wrap(words.slice(0, 2).join(''))}\n${words
            .slice(2)
            .map((line) => wrap(`・${line}`))
            .join('\n')}`,
      )
      .join('\n')}\n`,
  };
};

/** Writes one document. */
export const writeDocument = (document: number): Written =>
  isReport(document) ? writeReport(document) : writeMinutes(document);
