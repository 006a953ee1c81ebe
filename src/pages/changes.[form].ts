import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../content.ts';
import { toAtom, toJsonFeed } from '../publish/feed.ts';
import { site } from '../site.ts';
import { changesOf, toEntry } from '../views/changes.ts';

const forms = {
  atom: { write: toAtom, type: 'application/atom+xml; charset=utf-8' },
  json: { write: toJsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

/** 訂正と転送 for feed readers: `/changes.atom` and `/changes.json`. */
export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(forms).map((form) => ({ params: { form }, props: { form } }));

export const GET: APIRoute<{ form: keyof typeof forms }> = async ({ props: { form } }) => {
  const library = await getLibrary();
  const { write, type } = forms[form];
  const jurisdictions = site.jurisdictions.map(({ id }) => id);
  const feed = write({
    title: `${site.name}の訂正と転送`,
    description: '公開した記録の訂正と、変わったアドレスの行き先。',
    author: site.name,
    site: site.address,
    page: '/changes/',
    self: `/changes.${form}`,
    updated: library.asOf,
    entries: changesOf(library, jurisdictions).map(toEntry),
  });
  return new Response(feed, { headers: { 'content-type': type } });
};
