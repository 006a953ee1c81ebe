/** A small static server for the built site, with the headers that a public server should send. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { COMMON_HEADERS, contentSecurityPolicyFor } from '../src/publish/headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
};

const fileFor = async (site: string, pathname: string): Promise<string | undefined> => {
  const path = join(site, normalize(decodeURIComponent(pathname)));
  if (path !== site && !path.startsWith(site + sep)) return undefined;
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return path;
  if (!found?.isDirectory()) return undefined;
  const page = join(path, 'index.html');
  return (await stat(page).catch(() => undefined))?.isFile() ? page : undefined;
};

/** Serves the folder `site` on a port of this machine (0 lets the system choose). */
export const serveSite = (site: string, port: number): Promise<{ server: Server; address: string }> =>
  new Promise((done, fail) => {
    const server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = await fileFor(site, pathname).catch(() => undefined);
      const sent = file ?? join(site, '404.html');
      response.writeHead(file ? 200 : 404, {
        'content-type': types[extname(sent)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicyFor(pathname),
        ...COMMON_HEADERS,
      });
      createReadStream(sent)
        .on('error', () => response.end())
        .pipe(response);
    });
    server.on('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const number = typeof bound === 'object' && bound ? bound.port : port;
      done({ server, address: `http://localhost:${number}/` });
    });
  });
