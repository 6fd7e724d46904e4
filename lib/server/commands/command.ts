import 'server-only'
import sql from 'sql-template-tag'
import type { ZodType, z } from 'zod'
import { err, ok, type Result } from '@/lib/core/result'
import type { Permission } from '@/lib/domain/permissions'
import { breather } from '../breath'
import type { Database, WriteDb } from '../db/handle'
import { lockPublishing } from '../db/publish-lock'
import { may, requirePermission, type Who, whoActs } from './actor'
import { databaseProblem } from './database-problem'
import { issueProblems, type Problem, Refusal } from './problem'
import { storable } from './storable'

/** Who asks, and by which token where a program does. Role and scopes are not believed from here; they are read from the database inside the transaction. */
export type Actor = { readonly userId: string; readonly tokenId?: number }

/** What a command knows of who runs it. Not their role: whoever would ask by that would forget what their token is for. */
export type CommandContext = Pick<Who, 'userId' | 'person' | 'token'> & {
  /** Whether they may do a further thing that not everybody may who may run this command. */
  readonly may: (permission: Permission) => boolean
  readonly now: Date
  /** Called between pieces of long work, with how many rows are done; lets others have their turn. May throw to end the batch. */
  readonly pause: (done: number) => Promise<void>
  /** The roll-ups are left where they stand: whoever asks brings them forward afterwards (see fold-rollups.ts). */
  readonly foldsLater: boolean
  /** What the commands before this one in the same batch left behind, in order: the audit does not hold it yet. */
  readonly earlier: readonly Done[]
}

/** What a command leaves behind about itself. A command that writes no such record does not compile. */
export type AuditRecord = {
  /** Public ids, source ids, … of what was touched. */
  readonly subjects: readonly [string, ...string[]]
  readonly before?: unknown
  readonly after?: unknown
  readonly revision?: number
}

/** A command that was done, with what it left behind. */
export type Done = AuditRecord & { readonly command: string }

export type Outcome<V> = { readonly value: V; readonly audit: AuditRecord }

export type Command<S extends ZodType, V> = {
  readonly name: string
  readonly allow: Permission
  /** May also run for somebody whose role needs a second factor and who has not set one up yet. */
  readonly unproven?: true
  readonly input: S
  /**
   * What is wrong beyond the shape of the input, asked of it as it was sent and also where the shape is refused: so whoever filled in a
   * form hears of all of it at once. Writes nothing.
   */
  readonly faults?: (tx: WriteDb, input: unknown, context: CommandContext) => Promise<readonly Problem[]>
  /** Expected failures leave by `refuse`. */
  readonly run: (tx: WriteDb, input: z.output<S>, context: CommandContext) => Promise<Outcome<V>>
}

/** Declares a command; the types of its input and answer follow from the schema and `run`. */
export function command<S extends ZodType, V>(definition: Command<S, V>): Command<S, V> {
  return definition
}

/** Runs one command inside a batch; its failure ends the whole batch. */
export type Run = <S extends ZodType, V>(command: Command<S, V>, input: z.input<S>) => Promise<V>

/**
 * One command in one transaction: parse → authorise → run → audit. Expected failures are answered as problems and leave
 * nothing behind; anything else throws and leaves nothing behind either. `now` is the time the audit and revision carry.
 */
export async function runCommand<S extends ZodType, V>(
  db: Database,
  definition: Command<S, V>,
  input: z.input<S>,
  actor: Actor,
  now: Date,
): Promise<Result<V, readonly Problem[]>> {
  return runBatch(db, actor, now, run => run(definition, input))
}

/** Makes a batch happen once, however often it is asked for: what it answered is kept in the same transaction that does it. */
export type Once<T> = {
  /** The answer that was given before; null the first time. Refuses another question under the same name. */
  readonly recall: (tx: WriteDb) => Promise<T | null>
  readonly keep: (tx: WriteDb, answer: T) => Promise<void>
}

type BatchOptions<T> = {
  readonly once?: Once<T>
  /** Milliseconds after which the transaction is broken off; those of the database unless said. */
  readonly timeout?: number
} & Partial<Pick<CommandContext, 'pause' | 'foldsLater'>>

/**
 * Several commands in one transaction: all of them happen or none. `run` answers the value; a refusal ends the batch. With `once`
 * a batch that was done before is not done again, and answers what it answered then. `pause` is called between pieces of long commands.
 * `work` may look at what the commands before left behind.
 */
export async function runBatch<T>(
  db: Database,
  actor: Actor,
  now: Date,
  work: (run: Run, done: readonly Done[]) => Promise<T>,
  { once, pause = breather(), foldsLater = false, timeout }: BatchOptions<T> = {},
): Promise<Result<T, readonly Problem[]>> {
  try {
    return ok(
      await db.transaction(
        async tx => {
          // Writers queue here: ids and revision numbers are handed out one after the other. Readers never wait.
          await lockPublishing(tx)
          const audits: Done[] = []
          const who = await whoActs(tx, actor, now)
          const { userId, person, token } = who
          const context: CommandContext = {
            userId,
            person,
            token,
            may: what => may(who, what),
            now,
            pause,
            foldsLater,
            earlier: audits,
          }
          const before = await once?.recall(tx)
          if (before !== undefined && before !== null) return before
          let failure: unknown = null
          const value = await work(async (definition, input) => {
            try {
              requirePermission(who, definition.allow, definition.unproven)
              return await perform(tx, definition, input, context, audits)
            } catch (error) {
              failure ??= error
              throw error
            }
          }, audits)
          // Whoever caught a command's failure must not commit the half of it that was written.
          if (failure !== null) throw failure
          await writeAudit(tx, context, audits)
          await once?.keep(tx, value)
          return value
        },
        timeout === undefined ? {} : { timeout },
      ),
    )
  } catch (error) {
    if (error instanceof Refusal) return err(error.problems)
    const known = databaseProblem(error)
    if (known) return err([known])
    throw error
  }
}

async function perform<S extends ZodType, V>(
  tx: WriteDb,
  definition: Command<S, V>,
  input: z.input<S>,
  context: CommandContext,
  audits: Done[],
): Promise<V> {
  const unstorable = storable(input)
  if (unstorable.length > 0) throw new Refusal(unstorable)
  const parsed = definition.input.safeParse(input, { reportInput: true })
  const faults = (await definition.faults?.(tx, input, context)) ?? []
  if (!parsed.success) throw new Refusal([...issueProblems(parsed.error.issues), ...faults])
  if (faults.length > 0) throw new Refusal(faults)
  const { value, audit } = await definition.run(tx, parsed.data, context)
  audits.push({ command: definition.name, ...audit })
  return value
}

/** One row for each command, in order, in one statement. */
async function writeAudit(tx: WriteDb, { userId, token, now }: CommandContext, audits: readonly Done[]): Promise<void> {
  await tx.execute(sql`
    insert into audit (created_at, user_id, token_id, command, revision, subjects, before, after)
    select ${now.toISOString()}::timestamptz, ${userId}, ${token?.id ?? null}::int, a.command, a.revision,
      array(select jsonb_array_elements_text(a.subjects)), a.before, a.after
    from jsonb_to_recordset(${JSON.stringify(audits)}::jsonb)
      as a(command text, revision int, subjects jsonb, before jsonb, after jsonb)`)
}
