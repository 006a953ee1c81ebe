import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../content.ts';
import { toApacheHeaders, toCloudflareHeaders, toNginxHeaders } from '../publish/headers.ts';
import { toApacheRules, toNetlifyRules, toNginxMap } from '../publish/redirects.ts';

const forms = {
  _redirects: toNetlifyRules,
  'redirects.nginx.conf': toNginxMap,
  'redirects.htaccess': toApacheRules,
  _headers: toCloudflareHeaders,
  'headers.nginx.conf': toNginxHeaders,
  'headers.htaccess': toApacheHeaders,
} as const;

/** The redirects and the headers as web servers read them. A route of its own name could not begin with `_`. */
export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(forms).map((rules) => ({ params: { rules }, props: { rules } }));

export const GET: APIRoute<{ rules: keyof typeof forms }> = async ({ props }) => {
  const { records } = await getLibrary();
  return new Response(forms[props.rules](records.redirects), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
