import { runBatch, runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { openDatabase } from '@/lib/server/db/open'
import { ATTACK, LOADER, must, REASON } from '@/tests/server/a-record'

/**
 * Publishes attacks and revisions of them, over and over, and prints each revision's number with its record as soon as it is
 * acknowledged, until it is killed.
 */
const [dataDir] = process.argv.slice(2)
if (!dataDir) throw new Error('which folder?')
const db = await openDatabase({ dataDir })
process.stdout.write('open\n')
for (let n = 0; ; n++) {
  const { event_id, revision } = must(
    await runBatch(db, LOADER, new Date(), async run => {
      const fields = { ...ATTACK, injured_best: n }
      const made = await run(createEntry, { kind: 'attack', fields, citations: [{ source_id: 'daily-1' }] })
      return { ...made, ...(await run(publish, { event_ids: [made.event_id], ...REASON })) }
    }),
  )
  process.stdout.write(`${revision} ${event_id} ${n}\n`)
  const fields = { injured_best: n + 1000 }
  must(await runCommand(db, reviseEntry, { event_id, expected: { revision }, fields }, LOADER, new Date()))
  const again = must(await runCommand(db, publish, { event_ids: [event_id], ...REASON }, LOADER, new Date()))
  process.stdout.write(`${again.revision} ${event_id} ${n + 1000}\n`)
}
