/** The address of each record on the site. One home for every kind, so that links never disagree. */
import type { Row, TableName } from '../domain/catalog.ts';

const splitDerived = (id: string): { owner: string; anchor: string } => {
  const at = id.indexOf('#');
  return { owner: id.slice(0, at), anchor: id.slice(at + 1) };
};

const inMeeting = (j: string, id: string): string => {
  const { owner, anchor } = splitDerived(id);
  return `/${j}/meetings/${owner}/#${anchor}`;
};

const inDocument = (j: string, id: string): string => {
  const { owner, anchor } = splitDerived(id);
  return `/${j}/documents/${owner}/#${anchor}`;
};

/** The folders that hold the summaries of each language. */
const folderOf = { やさしい日本語: 'easy', 英語: 'en' } as const;

const homes: { [Name in TableName]: (row: Row<Name>) => string } = {
  documents: ({ jurisdiction: j, id }) => `/${j}/documents/${id}/`,
  bodies: ({ jurisdiction: j, id }) => `/${j}/organizations/#body-${id}`,
  posts: ({ jurisdiction: j, id }) => `/${j}/posts/${id}/`,
  plans: ({ jurisdiction: j, id }) => `/${j}/plans/${id}/`,
  statuses: ({ jurisdiction: j, plan, id }) => `/${j}/plans/${plan}/#status-${id}`,
  initiatives: ({ jurisdiction: j, id }) => `/${j}/initiatives/${id}/`,
  milestones: ({ jurisdiction: j, id }) => `/${j}/roadmap/#row-${id}`,
  indicators: ({ jurisdiction: j, id }) => `/${j}/indicators/${id}/`,
  targets: ({ jurisdiction: j, indicator, id }) => `/${j}/indicators/${indicator}/#target-${id}`,
  measurements: ({ jurisdiction: j, indicator, id }) => `/${j}/indicators/${indicator}/#measurement-${id}`,
  editions: ({ jurisdiction: j, id }) => `/${j}/reports/${id}/`,
  edition_totals: ({ jurisdiction: j, edition, id }) => `/${j}/reports/${edition}/#total-${id}`,
  progress: ({ jurisdiction: j, edition, id }) => `/${j}/reports/${edition}/#progress-${id}`,
  settlements: ({ jurisdiction: j, edition, id }) => `/${j}/reports/${edition}/#settlement-${id}`,
  edition_digests: ({ jurisdiction: j, edition, id }) => `/${j}/reports/${edition}/#digest-${id}`,
  meetings: ({ jurisdiction: j, id }) => `/${j}/meetings/${id}/`,
  marks: ({ jurisdiction: j, id }) => inMeeting(j, id),
  agenda_items: ({ jurisdiction: j, id }) => inMeeting(j, id),
  statements: ({ jurisdiction: j, id }) => inMeeting(j, id),
  paragraphs: ({ jurisdiction: j, id }) => inMeeting(j, id),
  decisions: ({ jurisdiction: j, id }) => inMeeting(j, id),
  statement_scopes: ({ jurisdiction: j, statement }) => inMeeting(j, statement),
  sections: ({ jurisdiction: j, id }) => inDocument(j, id),
  passages: ({ jurisdiction: j, id }) => inDocument(j, id),
  commitments: ({ jurisdiction: j, id }) => `/${j}/commitments/#${id}`,
  threads: ({ jurisdiction: j, id }) => `/${j}/threads/${id}/`,
  thread_steps: ({ jurisdiction: j, thread, id }) => `/${j}/threads/${thread}/#${id}`,
  links: ({ jurisdiction: j, id }) => `/${j}/threads/#${id}`,
  discrepancies: ({ jurisdiction: j, id }) => `/coverage/#${j}-discrepancy-${id}`,
  text_errors: ({ jurisdiction: j, id }) => `/coverage/#${j}-text-error-${id}`,
  redirects: ({ jurisdiction: j, id }) => `/changes/#${j}-redirect-${id}`,
  corrections: ({ jurisdiction: j, id }) => `/changes/#${j}-correction-${id}`,
  proposals: ({ jurisdiction: j, id }) => `/${j}/proposals/${id}/`,
  proposal_items: ({ jurisdiction: j, proposal, id }) => `/${j}/proposals/${proposal}/#${id}`,
  summaries: ({ jurisdiction: j, language, record }) => `/${folderOf[language]}/${j}/${record}/`,
  terms: ({ id }) => `/glossary/#${id}`,
  // Staff add and drop these rows as they see fit; no row is an address that must never die.
  spellings: () => '/search/words/',
  synonyms: () => '/search/words/',
};

/** Where a record stands on the site. */
export const addressOf = <Name extends TableName>(table: Name, row: Row<Name>): string => homes[table](row);

/** The anchor of a row of minutes or prose on the page of what it belongs to: `2020-06-02-hq#s3` → `s3`. */
export const anchorOf = (id: string): string => splitDerived(id).anchor;

/** The page that shows one statement alone. Its home stays where it stands in the minutes. */
export const statementPageAddress = ({ jurisdiction: j, meeting, anchor }: Row<'statements'>): string =>
  `/${j}/meetings/${meeting}/${anchor}/`;

/** The address of a range of a stored text. The text never changes (its sha256 is checked), so neither does the range (RFC 5147). */
export const passageAddress = (
  jurisdiction: string,
  document: string,
  place: { start: number; end: number },
): string => `/${jurisdiction}/documents/${document}/#char=${place.start},${place.end}`;
