import 'server-only'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { pendingMisquotes } from '../queries/quotes'
import { command } from './command'
import { findEntries, openVersions, requireStanding } from './entries'
import { text } from './inputs'
import { pendingCoverage, pendingLinks, pendingParts } from './pending'
import { type Problem, problem, Refusal, refuse } from './problem'
import { type ReadyDraft, readyDrafts } from './ready-draft'
import { release } from './release'
import type { Decided } from './revision-content'
import { KIND_TABLES } from './tables'
import { twoPeopleProblems } from './two-people'

/**
 * Publishes the drafts of any number of entries, with their citations, conflicting values, due dates and links, and on
 * request all prepared coverage, as one revision. Answers its number.
 */
export const publish = command({
  name: 'publish',
  allow: 'entry.publish',
  input: z.strictObject({
    event_ids: z.array(z.string()).default([]),
    coverage: z.boolean().default(false),
    /** The versions that were looked at, by event id; where given, a draft that changed since is refused. */
    expected: z.record(z.string(), z.number().int()).default({}),
    /** Somebody looked at the words that the kept text of their report does not hold: they are quoted from elsewhere. */
    quotes_elsewhere: z.boolean().default(false),
    reason_en: text,
    reason_ar: text,
  }),
  async run(tx, input, context) {
    const entries = await findEntries(tx, [...new Set(input.event_ids)], 'event_ids')
    const list = entries.map(entry => entry.id)
    const drafts = await readyDrafts(tx, entries, input.expected)
    const opening = drafts.map(draft => draft.entry.id)
    const links = await pendingLinks(tx, list, opening)
    const idle = entries.find(({ id }) => !opening.includes(id) && !links.entries.includes(id))
    if (idle) refuse('nothing_to_publish', 'event_ids', { id: idle.public_id })
    // What has no draft is published for its links alone, and may have changed since as well.
    for (const entry of entries.filter(({ id, public_id }) => !opening.includes(id) && public_id in input.expected))
      requireStanding(await openVersions(tx, entry), { version: input.expected[entry.public_id] ?? 0 })
    const opened = drafts.map(draft => draft.entry.public_id)
    const problems = [
      ...drafts.flatMap(draft => draft.problems),
      ...(input.quotes_elsewhere ? [] : await quoteProblems(tx, list)),
      ...(await twoPeopleProblems(tx, opened, context)),
    ]
    if (problems.length > 0) throw new Refusal(problems)
    const coverage = input.coverage ? await pendingCoverage(tx) : { opens: [], closes: [] }
    if (
      drafts.length + links.opens.length + links.closes.length + coverage.opens.length + coverage.closes.length ===
      0
    ) {
      throw new Refusal([problem('nothing_at_all')])
    }
    const parts = await pendingParts(tx, list)
    const versions = KIND_TABLES.map(kind => [kind, drafts.filter(draft => draft.entry.kind === kind)] as const)
    const revision = await release(tx, context, {
      command: 'publish',
      reason_en: input.reason_en,
      reason_ar: input.reason_ar,
      status: 'published',
      opens: {
        ...Object.fromEntries(versions.map(([kind, rows]) => [kind, rows.map(draft => draft.version)])),
        ...parts.opens,
        entry_link: links.opens,
        coverage: coverage.opens,
      },
      decided: Object.fromEntries(versions.map(([kind, rows]) => [kind, decided(rows)])),
      closes: {
        ...Object.fromEntries(versions.map(([kind, rows]) => [kind, rows.flatMap(draft => draft.replaces ?? [])])),
        ...parts.closes,
        entry_link: links.closes,
        coverage: coverage.closes,
      },
    })
    const [first, ...rest] = [...entries.map(entry => entry.public_id), ...(input.coverage ? ['coverage'] : [])]
    return {
      value: { revision },
      audit: { subjects: [first ?? 'coverage', ...rest], revision, after: input },
    }
  },
})

/** Quotes that would be published as the words of a report whose kept text does not hold them. */
async function quoteProblems(tx: ReadDb, entries: readonly number[]): Promise<Problem[]> {
  return (await pendingMisquotes(tx, entries)).map(({ event_id, title, quote_exact }) =>
    problem('misquoted', `${event_id}.citations`, { title, quote: quote_exact ?? '' }),
  )
}

/** What publication decides about drafts: what kind of change each is, and how many sources stand behind it. */
function decided(drafts: readonly ReadyDraft[]): ReadonlyMap<number, Decided> {
  return new Map(
    drafts.map(({ version, replaces, retracted, sources, independent }) => [
      version,
      {
        change: replaces === null ? 'added' : retracted ? 'reinstated' : 'changed',
        number_of_sources: sources,
        independent_sources: independent,
      },
    ]),
  )
}
