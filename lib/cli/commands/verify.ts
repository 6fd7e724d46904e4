import { Command } from 'commander'
import { type ChainProblem, verifyChain } from '@/lib/server/commands/verify-chain'
import { type RuleProblem, verifyRows } from '@/lib/server/commands/verify-rows'
import { catalogue, catalogueDifference } from '@/lib/server/db/catalogue'
import type { Database } from '@/lib/server/db/handle'
import { currentRevision } from '@/lib/server/queries/revision'
import { rollupProblems } from '@/lib/server/queries/rollup-problems'
import { withSnapshot } from '../open'

export type Verified = {
  readonly ok: boolean
  readonly revisions: number
  /** Revisions that do not say what the tables hold. */
  readonly chain: readonly ChainProblem[]
  /** Rows that break a rule. */
  readonly rows: readonly RuleProblem[]
  /** Sums that are not what the events add up to. */
  readonly rollups: readonly string[]
  /** Constraints, triggers and views that are missing or differ from the migrations. */
  readonly missing: readonly string[]
}

/** Checks all that can be checked of a record: its hash chain, its rows, and that the rules they are kept by are in force. */
export async function verifyDatabase(db: Database): Promise<Verified> {
  const { number: revisions } = await currentRevision(db.read)
  const chain = await verifyChain(db.read)
  const rows = await verifyRows(db.read)
  const rollups = await rollupProblems(db.read)
  const { missing } = await catalogueDifference(await catalogue(db.read))
  return {
    ok: chain.length + rows.length + rollups.length + missing.length === 0,
    revisions,
    chain,
    rows,
    rollups,
    missing,
  }
}

/** What was found, for a person at a terminal. */
export function report({ ok, revisions, chain, rows, rollups, missing }: Verified): string {
  if (ok) return `Verified: ${revisions} revisions, every hash as it was published, every rule kept.`
  const lines = [
    ...chain.map(({ revision, code, detail }) => `revision ${revision}: ${code}: ${detail}`),
    ...rows.map(({ code, detail }) => `${code}: ${detail}`),
    ...rollups.map(detail => `not what the events add up to: ${detail} (set right by: iwm rollups --rebuild)`),
    ...missing.map(line => `not in force: ${line}`),
  ]
  return ['NOT VERIFIED', ...lines].join('\n  ')
}

/** `iwm verify`: recomputes the hash chain and asks the rows again what the constraints promise of them. */
export function verifyCommand(): Command {
  return new Command('verify')
    .summary('check the hash chain and the constraints')
    .description(
      'Recomputes what every revision published from the tables, with its hash and the chain to the one before, and checks that all rows keep the rules and that the rules are in force. Fails if anything does not agree. Changes nothing.',
    )
    .option('--json', 'answer in JSON')
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const verified = await withSnapshot(verifyDatabase)
      if (!verified.ok) process.exitCode = 1
      console.log(json ? JSON.stringify(verified) : report(verified))
    })
}
