import { getViteConfig } from 'astro/config';

export default getViteConfig(
  {
    test: {
      include: ['tests/**/*.test.ts', 'tools/*/tests/**/*.test.ts'],
      globalSetup: ['tests/built-site.ts'],
      testTimeout: 300_000,
      hookTimeout: 300_000,
      // Two cores are what a small machine has; browser and build tests share them.
      maxWorkers: 2,
    },
  },
  { devToolbar: { enabled: false } },
);
