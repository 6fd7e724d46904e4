import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// No record may depend on the zone of the machine: a forgotten time zone fails here, 5:45 off from UTC.
process.env.TZ = 'Asia/Kathmandu'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
// What starts databases or whole programs: minutes, where the rest takes seconds. `npm run check` leaves them to `npm test`.
const databaseTests = [
  'tests/server/{api,commands,db,imports,mail,queries}/**/*.test.ts',
  'tests/prisma/article-facts.test.ts',
  'tests/prisma/load/load.test.ts',
  'tests/cli/**/*.test.ts',
]

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: {
    alias: [
      { find: 'server-only', replacement: at('./lib/cli/server-only.ts') },
      { find: /^@\//, replacement: at('./') },
    ],
  },
  test: {
    // A clone may lie below a folder named like one of vitest's own exclusions, so they are stated relative to the root.
    exclude: ['node_modules/**', '.next/**', '.data/**'],
    // Tests that say they may run side by side: a browser page each, on a machine of two cores.
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...databaseTests, 'node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: databaseTests,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['./tests/support/site-global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // One browser and one server on a small machine: files in turn are faster than files in a crowd.
          fileParallelism: false,
          // A browser on a busy machine misses a beat; `npm test` names every test that needed its second try.
          retry: 1,
        },
      },
    ],
  },
})
