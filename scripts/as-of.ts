/** The option `--as-of DAY` of the commands that build the site. */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { ExpectedFailure } from './command.ts';

/** The day that the arguments give; undefined when they give none. Anything else in them is refused. */
export const readAsOf = (args: string[]): string | undefined => {
  const { values, positionals } = parseArgs({
    args,
    options: { 'as-of': { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const { 'as-of': asOf, ...others } = values;
  const unknown = [...Object.keys(others).map((name) => `--${name}`), ...positionals];
  if (unknown.length > 0) {
    throw new ExpectedFailure(
      `「${unknown.join(' ')}」という指定はありません。使えるのは --as-of だけです（例: --as-of 2022-04-14）。`,
    );
  }
  if (asOf !== undefined && !z.iso.date().safeParse(asOf).success) {
    throw new ExpectedFailure(
      `--as-of には、暦にある日を西暦の 年-月-日 で書いてください（例: --as-of 2022-04-14）。書かれているもの: 「${asOf === true ? '' : asOf}」`,
    );
  }
  return typeof asOf === 'string' ? asOf : undefined;
};
