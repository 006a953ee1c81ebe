/** What every page is given before it is printed, and what is done to its words after: no page need ask for either. */
import type { MiddlewareHandler } from 'astro';
import { getLibrary } from './content.ts';
import { site } from './site.ts';
import { markForeignWords } from './views/foreign-words.ts';
import { termsFor } from './views/glossary.ts';
import type { Library } from './views/library.ts';
import { type Readings, readingsOf } from './views/readings.ts';
import {
  addressOfPicture,
  type SocialSubject,
  sitePicture,
  socialSubjects,
  textOfPicture,
} from './views/social.ts';
import { linkTerms } from './views/term-links.ts';

interface KnownPages {
  readings: Map<string, Readings>;
  pictures: Map<string, SocialSubject>;
}

const known = new WeakMap<Library, KnownPages>();

const pagesIn = (library: Library): KnownPages => {
  const pages = known.get(library) ?? {
    readings: readingsOf(library, site.jurisdictions),
    pictures: new Map(socialSubjects(library, site.jurisdictions).map((subject) => [subject.page, subject])),
  };
  known.set(library, pages);
  return pages;
};

export const onRequest: MiddlewareHandler = async ({ locals, url }, next) => {
  const library = await getLibrary();
  const { readings, pictures } = pagesIn(library);
  locals.readings = readings.get(url.pathname);
  // A page of やさしい日本語 shows the picture of the page that it explains.
  const picture =
    pictures.get(url.pathname) ??
    pictures.get(locals.readings?.ja ?? '') ??
    sitePicture(site.tagline, site.jurisdictions);
  locals.image = { href: addressOfPicture(picture.page), alt: textOfPicture(picture) };
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = linkTerms(await response.text(), termsFor(library, url.pathname));
  return new Response(markForeignWords(html), response);
};
