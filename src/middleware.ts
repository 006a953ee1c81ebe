/** What every page is given before it is printed, and what is done to its words after: no page need ask for either. */
import type { MiddlewareHandler } from 'astro';
import { getLibrary } from './content.ts';
import { site } from './site.ts';
import { markForeignWords } from './views/foreign-words.ts';
import { termsFor } from './views/glossary.ts';
import type { Library } from './views/library.ts';
import { type Readings, readingsOf } from './views/readings.ts';
import { linkTerms } from './views/term-links.ts';

const known = new WeakMap<Library, Map<string, Readings>>();

const readingsIn = (library: Library): Map<string, Readings> => {
  const readings = known.get(library) ?? readingsOf(library, site.jurisdictions);
  known.set(library, readings);
  return readings;
};

export const onRequest: MiddlewareHandler = async ({ locals, url }, next) => {
  const library = await getLibrary();
  locals.readings = readingsIn(library).get(url.pathname);
  locals.image = undefined;
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = linkTerms(await response.text(), termsFor(library, url.pathname));
  return new Response(markForeignWords(html), response);
};
