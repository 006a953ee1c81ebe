import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../../content.ts';

/** The stored text of each document that is held, byte for byte. */
export const getStaticPaths: GetStaticPaths = async () => {
  const library = await getLibrary();
  return library.records.documents.flatMap(({ jurisdiction, id }) => {
    const text = library.textOf(jurisdiction, id);
    return text === undefined ? [] : [{ params: { jurisdiction, id }, props: { text } }];
  });
};

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
