import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../content.ts';
import { toApacheRules, toNetlifyRules, toNginxMap } from '../publish/redirects.ts';

const forms = {
  _redirects: toNetlifyRules,
  'redirects.nginx.conf': toNginxMap,
  'redirects.htaccess': toApacheRules,
} as const;

/** The redirects as web servers read them. A route of its own name could not begin with `_`. */
export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(forms).map((rules) => ({ params: { rules }, props: { rules } }));

export const GET: APIRoute<{ rules: keyof typeof forms }> = async ({ props }) => {
  const { records } = await getLibrary();
  return new Response(forms[props.rules](records.redirects), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
