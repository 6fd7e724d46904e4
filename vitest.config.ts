import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// No record may depend on the zone of the machine: a forgotten time zone fails here, 5:45 off from UTC.
process.env.TZ = 'Asia/Kathmandu'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
// What starts databases or whole programs: minutes, where the rest takes seconds. `npm run check` leaves them to `npm test`.
const databaseTests = [
  'tests/server/{api,commands,dataset,db,feeds,imports,mail,queries,shared,webhooks}/**/*.test.ts',
  'tests/prisma/article-facts.test.ts',
  'tests/prisma/load/load.test.ts',
  'tests/cli/**/*.test.ts',
]

// What kills programs and waits for them, on sites of its own: with another file beside it, a limit may pass for want of a core.
const aloneTests = ['tests/e2e/{backup,fuzz,instances,operation,survival}.test.ts']
const browserTests = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  // What is waited for may come late, and no test says how soon: a second, vitest's own measure, is that of a machine at rest.
  expect: { poll: { timeout: 20_000 } },
  // A browser on a busy machine misses a beat; `npm test` names every test that needed its second try.
  retry: 1,
}

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
    // vitest would leave one core to itself, which on two cores halves the speed: it idles while its workers work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/long/**', ...databaseTests, 'node_modules/**'],
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
        // What takes minutes: `npm run test:long`.
        test: { name: 'long', include: ['tests/long/**/*.test.ts'], testTimeout: 900_000, fileParallelism: false },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [...aloneTests, 'node_modules/**'],
          ...browserTests,
          globalSetup: ['./tests/support/site-global-setup.ts'],
          // While one file waits for its browser, another can ask the server: more than two only wait for a core.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: aloneTests, ...browserTests, fileParallelism: false },
      },
    ],
  },
})
