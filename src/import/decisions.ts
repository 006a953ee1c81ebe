/** Sentences that tell of a decision, 決定. They are proposed in the report; whether one is a decision staff decide. */
import type { ImportedStatement } from './speakers/statements.ts';

const DECIDED =
  /(?:異議(?:が|は)?(?:ない|なし|ありません).{0,30}(?:決定|可決|承認|了承|認め)|(?:決定|可決|承認|了承|採択|議決|決議|同意|否決)(?:(?:いたし|致し|し|され|を?いただき|する(?:こと)?と(?:し|いたし))ました|を?いただいた|(?:さ|せら)れた|した|する(?:こと)?とする)(?=[。、]|ので|ため)|原案のとおり|案のとおり(?:決定|了承|承認|とする|決定する))/u;

/** A sentence that may tell of a decision, and the statement (from 0) it stands in. */
export interface ProposedDecision {
  statement: number;
  quote: string;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=。)/u).map((sentence) => sentence.trim());

/** Finds the sentences in which somebody says that something was decided. */
export const findDecisions = (statements: readonly ImportedStatement[]): ProposedDecision[] =>
  statements.flatMap(({ paragraphs }, statement) =>
    paragraphs
      .flatMap(({ text }) => sentencesOf(text))
      .filter((sentence) => DECIDED.test(sentence) && !/(?:か|でしょうか)[。？]?$/u.test(sentence))
      .map((quote) => ({ statement, quote })),
  );
