import { defineConfig } from 'astro/config';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.address,
  output: 'static',
  trailingSlash: 'ignore',
  // Tests and the staged build of scripts/build.ts choose their own folders.
  outDir: process.env.MICHISHIRUBE_OUT ?? './dist',
  cacheDir: process.env.MICHISHIRUBE_CACHE ?? './.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Two pages with one address are a mistake in the records, never a choice.
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
