import { Command } from 'commander'
import { runCommand } from '@/lib/server/commands/command'
import { PROGRAM } from '@/lib/server/commands/people'
import { rebuildRollups } from '@/lib/server/commands/rebuild-rollups'
import { rollupProblems } from '@/lib/server/queries/rollup-problems'
import { withDatabase } from '../open'

type Options = { readonly rebuild?: boolean; readonly json?: boolean }

async function rebuild(json: boolean): Promise<void> {
  const result = await withDatabase(db => runCommand(db, rebuildRollups, {}, PROGRAM, new Date()))
  if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'))
  console.log(json ? JSON.stringify(result.value) : `Added up again: ${result.value.cells} sums.`)
}

async function check(json: boolean): Promise<void> {
  const problems = await withDatabase(db => rollupProblems(db.read))
  if (problems.length > 0) process.exitCode = 1
  if (json) console.log(JSON.stringify({ ok: problems.length === 0, problems }))
  else if (problems.length === 0) console.log('Every sum is what the events add up to.')
  else console.log(['Not what the events add up to:', ...problems].join('\n  '))
}

/** `iwm rollups`: checks the sums that charts read, or adds them up again. */
export function rollupsCommand(): Command {
  return new Command('rollups')
    .summary('check the sums that charts read, or add them up again')
    .description(
      'Compares the roll-ups with the events and fails if they disagree. They are kept in the transaction of each change, so a rebuild is needed only where something wrote past the triggers.',
    )
    .option('--rebuild', 'add up all events again')
    .option('--json', 'answer in JSON')
    .action(({ rebuild: anew = false, json = false }: Options) => (anew ? rebuild(json) : check(json)))
}
