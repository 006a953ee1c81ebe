import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../content.ts';
import type { SocialWords } from '../../publish/social-image.ts';
import { site } from '../../site.ts';
import { createPainter } from '../../social-pictures.ts';
import { addressOfPicture, sitePicture, socialSubjects } from '../../views/social.ts';

interface Props {
  words: SocialWords;
  paint: ReturnType<typeof createPainter>;
}

/** One picture for the site and one for each record page of the main kinds. */
export const getStaticPaths: GetStaticPaths = async () => {
  const subjects = [
    sitePicture(site.tagline, site.jurisdictions),
    ...socialSubjects(await getLibrary(), site.jurisdictions),
  ].map(({ page, ...words }) => ({ page, words: { ...words, site: site.name } }));
  const paint = createPainter(subjects.map(({ words }) => words));
  return subjects.map(({ page, words }) => ({
    params: { page: addressOfPicture(page).replace(/^\/social\/|\.png$/g, '') },
    props: { words, paint } satisfies Props,
  }));
};

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await props.paint(props.words)), { headers: { 'content-type': 'image/png' } });
