/** In what the words that staff wrote differ from those that stand in the source. */
import { diffArrays } from 'diff';
import { comparableText } from '../domain/japanese-text.ts';

/** More differences than these are no slip: the two passages are simply not the same. */
const MOST = 3;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The words as quotes are compared: width and false spaces make no difference. */
const wordsOf = (text: string): string[] =>
  [...segmenter.segment(comparableText(text))].map(({ segment }) => segment);

interface Difference {
  written: string;
  source: string;
}

const differencesOf = (written: string, source: string): Difference[] => {
  const differences: Difference[] = [];
  let open: Difference | undefined;
  for (const { added, removed, value } of diffArrays(wordsOf(written), wordsOf(source))) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { written: '', source: '' };
      differences.push(open);
    }
    open[removed ? 'written' : 'source'] += value.join('');
  }
  return differences;
};

const describe = ({ written, source }: Difference): string => {
  if (written === '') return `本文にある「${source}」が抜けています`;
  if (source === '') return `「${written}」は本文にありません`;
  return `「${written}」は、本文では「${source}」です`;
};

/** 「違うところ: 「1338」は、本文では「1337」です。」; undefined when too much differs for it to help. */
export const describeDifference = (written: string, source: string): string | undefined => {
  const differences = differencesOf(written, source);
  return differences.length === 0 || differences.length > MOST
    ? undefined
    : `違うところ: ${differences.map(describe).join('。')}。`;
};
