/** What the picture beside a link to a page says: its title, its kind, and its key figure when it has one. */
import { formatDate } from '../domain/calendar.ts';
import type { Row } from '../domain/catalog.ts';
import { getRecordAddress } from '../domain/catalog.ts';
import { editionsOf } from '../domain/edition-order.ts';
import { addressOf } from './address.ts';
import { englishFacts } from './english.ts';
import { labelOf, nameOfInitiative } from './label.ts';
import type { Library } from './library.ts';

/** The words of one picture. */
export interface SocialSubject {
  /** Address of the page: `/mie/plans/third-reform/`. */
  page: string;
  kind: string;
  title: string;
  /** The key figure: what stands large, and the words after it. */
  figure: { value: string; words: string } | null;
}

interface Place {
  id: string;
  name: string;
  names: { en: string };
}

const totalOf = (library: Library, edition: Row<'editions'> | undefined): SocialSubject['figure'] => {
  if (!edition) return null;
  const total = library
    .rowsOf('edition_totals', edition.jurisdiction)
    .find((row) => row.edition === edition.id);
  if (!total) return null;
  const { label } = library.get('statuses', total.jurisdiction, total.status);
  return {
    value: `${total.count}/${total.denominator}`,
    words: `取組が「${label}」${total.basis === '見込み' ? 'となる見込み' : ''}（${formatDate(edition.as_of)}時点）`,
  };
};

const newestEdition = (library: Library, jurisdiction: string, plan: string): Row<'editions'> | undefined =>
  editionsOf(library.rowsOf('editions', jurisdiction), plan).at(-1);

/** The last stated value of an indicator, or its last target. */
const valueOfIndicator = (
  library: Library,
  { jurisdiction, id }: Row<'indicators'>,
): SocialSubject['figure'] => {
  const own = (row: { indicator: string }) => row.indicator === id;
  const said = library.rowsOf('measurements', jurisdiction).filter(own).at(-1);
  if (said) return { value: said.value_text, words: said.basis === '記載' ? '' : said.basis };
  const target = library.rowsOf('targets', jurisdiction).filter(own).at(-1);
  return target ? { value: target.value_text, words: '目標' } : null;
};

const inJapanese = (library: Library, { id: j, name }: Place): SocialSubject[] => {
  const subject = (page: string, kind: string, title: string, figure: SocialSubject['figure'] = null) => ({
    page,
    kind: kind === '' ? name : `${name}の${kind}`,
    title,
    figure,
  });
  return [
    subject(`/${j}/`, '', `${name}の約束、会議、進捗報告`),
    ...library
      .rowsOf('plans', j)
      .map((row) =>
        subject(
          addressOf('plans', row),
          row.kind,
          row.title,
          totalOf(library, newestEdition(library, j, row.id)),
        ),
      ),
    ...library
      .rowsOf('initiatives', j)
      .map((row) => subject(addressOf('initiatives', row), row.kind, nameOfInitiative(row))),
    ...library
      .rowsOf('editions', j)
      .map((row) => subject(addressOf('editions', row), '進捗報告', row.title, totalOf(library, row))),
    ...library
      .rowsOf('indicators', j)
      .map((row) => subject(addressOf('indicators', row), '指標', row.title, valueOfIndicator(library, row))),
    ...library
      .rowsOf('meetings', j)
      .map((row) => subject(addressOf('meetings', row), '会議', labelOf(library, 'meetings', row))),
    ...library
      .rowsOf('threads', j)
      .map((row) => subject(addressOf('threads', row), 'ことばから結果まで', row.title)),
    ...library
      .rowsOf('proposals', j)
      .map((row) => subject(addressOf('proposals', row), '職員の提案', row.title)),
  ];
};

const inEnglish = (library: Library, { id: j, names }: Place): SocialSubject[] => [
  { page: `/en/${j}/`, kind: 'Unofficial English summaries', title: names.en, figure: null },
  ...library
    .rowsOf('summaries', j)
    .filter(({ language }) => language === '英語')
    .map((row) => {
      const { table, id } = getRecordAddress(row.record);
      const { kind, editions } = englishFacts(library, j, table as 'plans' | 'initiatives' | 'proposals', id);
      const total = editions[0]?.totals[0];
      return {
        page: addressOf('summaries', row),
        kind: `${kind}, ${names.en}`,
        title: row.title,
        figure: total
          ? {
              value: `${total.count} of ${total.denominator}`,
              words: `initiatives ${total.basis} to be ${total.state}`,
            }
          : null,
      };
    }),
];

/** The pages with a picture of their own, in the order of the records; all others show the one of the site. */
export const socialSubjects = (library: Library, places: readonly Place[]): SocialSubject[] =>
  places.flatMap((place) => [...inJapanese(library, place), ...inEnglish(library, place)]);

/** The picture of the home page, which pages without one of their own show too. */
export const sitePicture = (tagline: string, places: readonly Pick<Place, 'name'>[]): SocialSubject => ({
  page: '/',
  kind: `${places.map(({ name }) => name).join('・')}の記録`,
  title: tagline,
  figure: null,
});

/** Where the picture of a page is: `/mie/plans/x/` → `/social/mie/plans/x.png`. */
export const addressOfPicture = (page: string): string =>
  `/social/${page.replaceAll(/^\/|\/$/g, '') || 'site'}.png`;

/** What a picture says, for those who do not see it. */
export const textOfPicture = ({ kind, title, figure }: SocialSubject): string =>
  [kind, title, ...(figure ? [`${figure.value}${figure.words}`] : [])].join('　');
