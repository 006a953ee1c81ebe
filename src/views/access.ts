/** The published result of the checks of accessibility, 検査の結果, criterion by criterion. */
import { type AccessCheckId, type AccessResult, accessChecks } from '../domain/access.ts';
import { type AccessCriterion, accessCriteria } from '../domain/access-criteria.ts';

/** One line of the table of criteria. */
export interface CriterionRow {
  id: string;
  title: string;
  level: string;
  /** What looked at it, in words. */
  tests: string[];
  outcome: string;
}

/** Pages of one kind, as readers write an address: `/<団体>/meetings/<識別子>/`. */
export interface KindRow {
  shape: string;
  pages: AccessResult['kinds'][number]['pages'];
}

export interface AccessResultView {
  jis: CriterionRow[];
  additions: CriterionRow[];
  kinds: KindRow[];
  pages: number;
  checks: { title: string; method: string }[];
  rules: number;
  /** Rules that only recommend, and belong to no criterion. */
  recommendations: number;
}

const rowOf = ({ id, title, level, since, checks }: AccessCriterion, result: AccessResult): CriterionRow => {
  const rules = result.rules.filter(({ criteria }) => criteria.includes(id));
  const used = rules.filter(({ pages }) => pages > 0);
  const made = checks.filter((check) => result.checks.includes(check));
  const undecided = Math.max(0, ...used.map((rule) => rule.undecided));
  const found = (): string => {
    if (rules.length === 0 && made.length === 0) return '機械では検査していない';
    if (used.length === 0 && made.every((check) => check === 'absent')) return '対象となるものがない';
    return undecided > 0
      ? `問題は見つからなかった（機械で判定できない箇所が${undecided}ページにある）`
      : '問題は見つからなかった';
  };
  return {
    id,
    title,
    level: since === '2.0' ? level : `${level}（WCAG ${since}）`,
    tests: [
      ...(rules.length > 0 ? [`axe-core: ${rules.map((rule) => rule.id).join('、')}`] : []),
      ...made.map((check) => accessChecks[check].title),
    ],
    outcome: found(),
  };
};

const shapeOf = (kind: string): string =>
  kind
    .replace('[jurisdiction]', '<団体>')
    .replace('[table]', '<表>')
    .replaceAll(/\[(?:\.{3})?[^\]]+\]/g, '<識別子>');

/** Everything that the page of the result says. */
export const accessResultView = (result: AccessResult): AccessResultView => ({
  jis: accessCriteria.filter(({ since }) => since === '2.0').map((criterion) => rowOf(criterion, result)),
  additions: accessCriteria
    .filter(({ since }) => since !== '2.0')
    .map((criterion) => rowOf(criterion, result)),
  kinds: result.kinds.map(({ kind, pages }) => ({ shape: shapeOf(kind), pages })),
  pages: result.kinds.reduce((sum, { pages }) => sum + pages.length, 0),
  checks: result.checks.map((check: AccessCheckId) => accessChecks[check]),
  rules: result.rules.length,
  recommendations: result.rules.filter(({ criteria }) => criteria.length === 0).length,
});
