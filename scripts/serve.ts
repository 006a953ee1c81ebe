/** `npm run serve`: serves the built site and prints its address. */
import { serveBuilt } from './serve-built.ts';

await serveBuilt();
