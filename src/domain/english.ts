/** The fixed words of the records in English, for pages in English. The government's own words are never translated here. */
import type { Edition, EditionTotal } from './edition.ts';
import type { Initiative } from './initiative.ts';
import type { Milestone } from './milestone.ts';
import type { Plan, Status } from './plan.ts';

export const englishPlanKind: Record<Plan['kind'], string> = {
  計画: 'plan',
  方針: 'policy',
  取組: 'programme',
};

export const englishPlanState: Record<NonNullable<Plan['state']>, string> = {
  案: 'draft',
  策定済み: 'adopted',
};

export const englishInitiativeKind: Record<Initiative['kind'], string> = {
  柱: 'pillar',
  変革: 'transformation',
  区分: 'area',
  重点項目: 'priority item',
  取組: 'initiative',
};

/** The common states, to which the words of every plan are mapped. */
export const englishState: Record<Status['state'], string> = {
  完了: 'done',
  進行中: 'in progress',
  未着手: 'not started',
  遅れ: 'behind schedule',
  不明: 'unknown',
};

export const englishBasis: Record<Milestone['basis'] | EditionTotal['basis'], string> = {
  予定: 'planned',
  見込み: 'expected',
  実績: 'actual',
};

/** How a value is stated: aimed at, measured, expected, or only written. */
export const englishValueBasis: Record<string, string> = {
  目標: 'target',
  実績: 'actual',
  見込み: 'expected',
  記載: 'stated',
};

export const englishHalf: Record<Edition['half'], string> = {
  上半期: 'first half',
  年度末: 'end of year',
};
