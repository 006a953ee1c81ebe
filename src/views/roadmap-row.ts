import type { Milestone } from '../domain/milestone.ts';

/** One milestone as the roadmap (工程表) shows it, in the chart and in the table beside it. */
export interface RoadmapRow {
  id: string;
  title: string;
  /** Heading under which the row stands; rows without one come first. */
  group: string | null;
  /** First day, ISO; null when the document does not say. */
  start: string | null;
  /** Last day, ISO, itself included; null when the document does not say. */
  end: string | null;
  precision: Milestone['precision'];
  /** The period as displayed: 「令和4年度（2022年度）」, 「時期の記載なし」. */
  period: string;
  basis: Milestone['basis'];
  /** Page of the record that the milestone belongs to. */
  href: string | null;
  quote: string;
  /** The passage in its source. */
  sourceHref: string;
  sourceLabel: string;
  note: string | null;
}
