/** Which kind of page an address is: the route of `src/pages` that made it. */
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

interface Route {
  kind: string;
  pattern: RegExp;
  /** Routes with more written words come first, as in Astro. */
  dynamic: number;
}

const toRoute = (file: string): Route => {
  const path = file
    .replace(/\.astro$/, '')
    .replace(/(^|\/)index$/, '')
    .replace(/^404$/, '404.html');
  const kind = path === '404.html' ? '/404.html' : `/${path}/`.replace('//', '/');
  const pattern = kind
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/\[(?:\\\.){3}[^\]]+\]/g, '.+')
    .replaceAll(/\[[^\]]+\]/g, '[^/]+');
  return {
    kind,
    pattern: new RegExp(`^${pattern}$`),
    dynamic: (kind.match(/\[/g)?.length ?? 0) + (kind.includes('[...') ? 100 : 0),
  };
};

/** The routes of the pages of the site, `/[jurisdiction]/meetings/[id]/`, as a function from address to route. */
export const readKinds = (folder = 'src/pages'): ((address: string) => string) => {
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.astro'))
    .map(toRoute)
    .sort((one, other) => one.dynamic - other.dynamic);
  return (address) => {
    const found = routes.find(({ pattern }) => pattern.test(address));
    if (!found) throw new Error(`no route for: ${address}`);
    return found.kind;
  };
};
