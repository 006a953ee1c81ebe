import { resolve } from 'node:path';
import { serveSite } from './site-server.ts';

const FIRST_PORT = 4321;
const PORTS_TO_TRY = 10;

/** Serves `dist` on the first free port from 4321 (or on PORT) and prints the address. */
export const serveBuilt = async (): Promise<void> => {
  const site = resolve('dist');
  const wished = Number(process.env.PORT ?? FIRST_PORT);
  for (let port = wished; ; port += 1) {
    try {
      const { address } = await serveSite(site, port);
      console.log(`\nサイトを開く: ${address}\n止めるには Ctrl+C を押します。`);
      return;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || process.env.PORT || port >= wished + PORTS_TO_TRY) throw error;
    }
  }
};
