/** Texts of several rows, such as the paragraphs of a statement, compared as one. */
import { diffText } from '../views/text-diff.ts';
import { keyOf, type RowChange } from './compare-rows.ts';
import { type Entry, type Fact, toEntry } from './report.ts';

/** What came, went or changed in a text of several paragraphs. */
export const textFact = (label: string, before: string[], after: string[]): Fact[] => {
  const [was, is] = [before.join('\n'), after.join('\n')];
  return was === is ? [] : [{ kind: 'text', label, pieces: diffText(was, is) }];
};

/** Fields that follow from where a row stands in its file. */
const PLACE = new Set(['order']);

/** Whether nothing of a row changed but its number in the order. */
export const isOnlyMoved = ({ before, after, cells }: RowChange): boolean =>
  before !== undefined && after !== undefined && cells.every(({ field }) => PLACE.has(field));

/** Rows that were only pushed down or up by others, told in one sentence. */
export const movedEntry = (where: string, noun: string, moved: RowChange[]): Entry[] =>
  moved.length === 0
    ? []
    : [
        toEntry({
          pieces: [`${where}: 順番だけが変わる${noun}が${moved.length}件あります`],
          facts: [
            {
              kind: 'line',
              label: noun,
              pieces: [
                moved
                  .map(
                    ({ id, cells }) =>
                      `${id}（${cells.map((cell) => `${cell.before}→${cell.after}`).join('、')}）`,
                  )
                  .join('、'),
              ],
            },
          ],
          records: moved.map(keyOf),
        }),
      ];
