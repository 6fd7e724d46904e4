import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { name } from '../queries/sql'
import { GENESIS, lastRevision, readRevisions, revisionHash } from './revision-chain'
import { contentHash, type RevisionContent, readContent } from './revision-content'
import { VERSIONED_TABLES } from './tables'

export type ChainProblem = {
  readonly revision: number
  readonly code: 'missing' | 'prev_hash' | 'hash' | 'time' | 'content' | 'row_hash' | 'not_in_chain'
  readonly detail: string
}

/** Revisions read at a time, so that memory does not grow with the record. */
const PAGE = 200

/**
 * Recomputes every revision from the tables: what it opened and closed, its own hash and the chain to the one before.
 * Answers what does not agree; none = the record is as it was published.
 */
export async function verifyChain(db: ReadDb): Promise<ChainProblem[]> {
  const last = await lastRevision(db)
  const problems: ChainProblem[] = []
  let before = { hash: GENESIS, created_at: '' }
  for (let first = 1; first <= last.number; first += PAGE) {
    const end = Math.min(first + PAGE - 1, last.number)
    const revisions = await readRevisions(db, first, end)
    const contents = await readContent(db, first, end)
    for (let number = first; number <= end; number++) {
      const revision = revisions.find(row => row.number === number)
      const note = (code: ChainProblem['code'], detail: string) => problems.push({ revision: number, code, detail })
      if (!revision) {
        note('missing', `revision ${number} is missing`)
        continue
      }
      if (revision.prev_hash !== before.hash) note('prev_hash', `does not carry the hash of revision ${number - 1}`)
      if (revisionHash(revision) !== revision.hash) note('hash', 'its hash does not fit what it says')
      if (revision.created_at < before.created_at) note('time', `is dated before revision ${number - 1}`)
      const content = contents.get(number) ?? { opened: [], closed: [] }
      if (contentHash(content) !== revision.content_sha256)
        note('content', 'the tables hold other rows than it published')
      problems.push(...rowProblems(number, content))
      before = revision
    }
  }
  return [...problems, ...(await strayProblems(db, last.number))]
}

function rowProblems(revision: number, content: RevisionContent): ChainProblem[] {
  return content.opened
    .filter(row => row.stored !== null && row.stored !== row.sha256)
    .map(({ table, id }) => ({ revision, code: 'row_hash', detail: `row ${id} of ${table} was altered` }))
}

/** Rows and audit entries that name a revision which the chain does not have: what is left when its end is cut off. */
async function strayProblems(db: ReadDb, last: number): Promise<ChainProblem[]> {
  const rows = VERSIONED_TABLES.map(
    table => sql`select greatest(since, until) as revision, ${`row of ${table}`}::text as detail from ${name(table)}
      where greatest(since, until) > ${last} or least(since, until) < 1`,
  )
  const audit = sql`select revision, 'audit entry' as detail from audit where revision > ${last} or revision < 1`
  const found = await db.query(
    sql`select revision, detail, count(*)::int as n from (${join([...rows, audit], ' union all ')}) s group by 1, 2 order by 1, 2`,
    z.object({ revision: z.number(), detail: z.string(), n: z.number() }),
  )
  return found.map(({ revision, detail, n }) => ({ revision, code: 'not_in_chain', detail: `${n} × ${detail}` }))
}
