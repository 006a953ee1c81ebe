/** The HTML of every page, judged by html-validate. */
import { HtmlValidate } from 'html-validate';
import rules from '../../.htmlvalidate.mjs';
import type { Finding } from './finding.ts';

const validator = new HtmlValidate(rules);

/** What html-validate finds in a page: errors and warnings alike. */
export const judgeMarkup = async ({
  address,
  html,
}: {
  address: string;
  html: string;
}): Promise<Finding[]> => {
  const { results } = await validator.validateString(html, address);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line, column, ruleUrl }) => ({
      address,
      state: `HTML ${line}行${column}列`,
      rule: `html-validate ${ruleId}`,
      element: selector ?? '',
      message,
      repair: ruleUrl ?? 'https://html-validate.org/rules/',
    })),
  );
};
