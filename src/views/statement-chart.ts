/** How many statements of a meeting stand under each item of the agenda, and from which post: a mark for each. */

import type { TallyMark, TallyRow } from '../charts/tally.ts';
import { formatDate } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { addressOf } from './address.ts';
import { type ChartRow, type ChartView, toChart } from './chart.ts';
import { recordLink, speakerOf } from './label.ts';
import type { Library } from './library.ts';

const BEFORE_AGENDA = '議題の前の発言';

const SHAPES: TallyMark[] = [
  { shape: 'circle', tone: 'accent', texture: 'solid' },
  { shape: 'star', tone: 'accent', texture: 'empty' },
  { shape: 'square', tone: 'accent', texture: 'empty' },
  { shape: 'square', tone: 'accent', texture: 'solid' },
];

/** The mark as printed; a notation without marks has one key for all. */
const printedOf = ({ mark }: Row<'statements'>): string => mark ?? '印なし';

/** The chart of a meeting; undefined when its minutes hold no statement. */
export const statementChart = (library: Library, meeting: Row<'meetings'>): ChartView | undefined => {
  const { jurisdiction, id } = meeting;
  const statements = library.rowsOf('statements', jurisdiction).filter((row) => row.meeting === id);
  if (statements.length === 0) return undefined;
  const items = library.rowsOf('agenda_items', jurisdiction).filter((row) => row.meeting === id);
  const meaningOf = new Map(
    library
      .rowsOf('marks', jurisdiction)
      .filter((row) => row.meeting === id)
      .map(({ mark, meaning }) => [mark, meaning]),
  );
  const marks = [...new Set([...meaningOf.keys(), ...statements.map(printedOf)])];
  const shapeOf = (mark: string): TallyMark => SHAPES[marks.indexOf(mark) % SHAPES.length] as TallyMark;
  const table: ChartRow[] = [];

  const groupOf = (item: Row<'agenda_items'> | undefined) => {
    const own = statements.filter((row) => row.agenda_item === (item?.id ?? null));
    const heading = item?.heading ?? BEFORE_AGENDA;
    const rows = [...Map.groupBy(own, ({ surname, post }) => `${surname}/${post}`).values()].map(
      (said): TallyRow => {
        const [first] = said as [Row<'statements'>];
        const name = speakerOf(library, first);
        const parts = marks.flatMap((mark) => {
          const count = said.filter((row) => printedOf(row) === mark).length;
          return count > 0 ? [{ mark: shapeOf(mark), count, printed: mark }] : [];
        });
        for (const { printed, count } of parts)
          table.push({
            cells: [heading, name, printed, count],
            href: addressOf('statements', first),
          });
        return {
          id: first.id,
          label: name,
          parts,
          value: String(said.length),
          detail: `${heading}。${name}: ${said.length}発言（${parts.map(({ printed, count }) => `${printed} ${count}`).join('、')}）`,
        };
      },
    );
    return {
      heading: `${heading}（${own.length === 0 ? '発言の記載なし' : `${own.length}発言`}）`,
      rows,
    };
  };

  const opening = statements.some((row) => row.agenda_item === null) ? [groupOf(undefined)] : [];
  const groups = [...opening, ...items.map(groupOf)];
  const document = library.get('documents', jurisdiction, meeting.document);
  const posts = new Set(statements.flatMap(({ post }) => post ?? [])).size;
  const by = posts > 0 ? `${items.length}の議題と${posts}の役職` : `${items.length}の議題`;
  return toChart({
    id: `${id}-statements`,
    jurisdiction,
    title: `議題と役職ごとの発言の数（${formatDate(meeting.date).replace(/（.*/u, '')}の会議）`,
    description: `${formatDate(meeting.date)}の会議の議事概要にある${statements.length}発言を、${by}ごとに、一つずつの印で並べた図です。`,
    denominator: `議事概要にある発言 ${statements.length}`,
    rule: '発言者の行を1発言と数え、置かれている議題の下に示します。発言の長さは数に入れません。',
    asOf: meeting.date,
    sources: [recordLink(library, 'documents', document)],
    home: recordLink(library, 'meetings', meeting),
    columns: [
      { name: 'agenda_item', title: '議題' },
      { name: 'speaker', title: '発言者' },
      { name: 'mark', title: '印' },
      { name: 'statements', title: '発言の数' },
    ],
    rows: table,
    body: {
      form: 'tally',
      input: {
        key: marks.map((mark) => ({
          mark: shapeOf(mark),
          text:
            mark === '印なし'
              ? '印のない発言'
              : `${meaningOf.get(mark) ?? '意味の記載なし'}（議事概要の印 ${mark}）`,
        })),
        groups,
      },
    },
  });
};
