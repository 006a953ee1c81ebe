/** A meeting with as many statements as a test asks for; nobody ever held it. */
import { emptyRecords, type Records } from '../../src/domain/catalog.ts';
import type { StoredText } from '../../src/domain/document.ts';

const jurisdiction = 'shiken';
const owned = { jurisdiction, meeting: 'long', document: 'minutes' };

/** Every tenth statement holds a commitment, every other one answers the one before. */
export const longMinutes = (statements: number): { records: Records; texts: StoredText[] } => {
  const records = emptyRecords();
  const numbers = Array.from({ length: statements }, (_, at) => at + 1);
  const wordsOf = (number: number, order: number): string => `発言${number}の段落${order}で述べたこと。`;
  const evidence = { document: 'minutes', quote: wordsOf(1, 1) };
  records.documents = [
    {
      jurisdiction,
      id: 'minutes',
      title: null,
      label: '試験の議事概要',
      publisher: null,
      kind: '議事概要',
      held: '本文あり',
      date: null,
      as_of: '2020-06-02',
      sha256: null,
      source_url: null,
      retrieved: null,
      licence: null,
      note: null,
      ...evidence,
    },
  ];
  records.posts = [
    {
      jurisdiction,
      id: 'chief',
      name: '課長',
      body: null,
      start: null,
      end: null,
      successor: null,
      note: null,
      ...evidence,
    },
  ];
  records.meetings = [
    {
      jurisdiction,
      id: 'long',
      document: 'minutes',
      title: null,
      label: '長い会議',
      body: null,
      date: '2020-06-02',
      start: null,
      end: null,
      date_quote: wordsOf(1, 1),
      place: null,
      place_quote: null,
      marks_quote: null,
      attendants: null,
      note: null,
    },
  ];
  records.statements = numbers.map((number) => ({
    ...owned,
    id: `long#s${number}`,
    anchor: `s${number}`,
    order: number,
    agenda_item: null,
    mark: '●',
    heading: `●森${number}課長`,
    surname: `森${number}`,
    post: 'chief',
    note: null,
  }));
  records.paragraphs = numbers.flatMap((number) =>
    [1, 2, 3].map((order) => ({
      ...owned,
      id: `long#s${number}.p${order}`,
      statement: `long#s${number}`,
      order,
      text: wordsOf(number, order),
    })),
  );
  records.commitments = numbers
    .filter((number) => number % 10 === 0)
    .map((number) => ({
      jurisdiction,
      id: `c${number}`,
      kind: '約束',
      title: `約束${number}`,
      made_by: 'chief',
      addressed_to: null,
      plan: null,
      initiative: null,
      due: null,
      due_text: null,
      recurs: null,
      note: null,
      document: 'minutes',
      quote: wordsOf(number, 2),
    }));
  records.links = numbers
    .filter((number) => number % 2 === 0)
    .map((number) => ({
      jurisdiction,
      id: `l${number}`,
      from: `statements/long#s${number - 1}`,
      relation: '回答',
      to: `statements/long#s${number}`,
      note: null,
      document: 'minutes',
      quote: wordsOf(number, 1),
    }));
  const text = numbers
    .map((number) => [`●森${number}課長`, ...[1, 2, 3].map((order) => wordsOf(number, order))].join('\n'))
    .join('\n');
  return { records, texts: [{ jurisdiction, document: 'minutes', text }] };
};
