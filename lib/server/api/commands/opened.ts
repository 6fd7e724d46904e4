import 'server-only'
import { type ZodType, z } from 'zod'
import type { CommandOperation } from '@/lib/domain/api/command-words'
import type { Permission } from '@/lib/domain/permissions'
import type { Command } from '../../commands/command'
import { type Writing, write } from '../write'

/** A command that programs run by its own name: `POST /api/v1/commands/{command}`. */
export type Opened = {
  readonly operation: CommandOperation
  readonly command: string
  readonly allow: Permission
  /** What its body holds: the input of the command, less the version that was seen where that stands in `If-Match`. */
  readonly body: ZodType
  readonly seen: 'needed' | 'none'
  /** What is answered. */
  readonly answered: ZodType
  /** Whether the answer brings the tag of the version to name next. */
  readonly tagged: boolean
  readonly answer: (request: Request) => Promise<Response>
}

type Told = Readonly<Record<string, ZodType>>

/** What is answered besides what the command says it touched; with a `version` in it, that is the tag as well. */
type Answered = { readonly says?: Told }

const answeredBy = ({ says = {} }: Answered): ZodType => z.object({ subjects: z.array(z.string()).min(1), ...says })

/** The version to name next, where a command answers one. */
function versionOf(value: unknown): number | undefined {
  const read = z.object({ version: z.number() }).safeParse(value)
  return read.success ? read.data.version : undefined
}

function answerOf<V>(value: V, subjects: readonly string[]) {
  const tag = versionOf(value)
  return { status: 200, body: { subjects, ...value }, ...(tag === undefined ? {} : { tag }) } as const
}

/** Opens a command whose input is its body. The command reads it itself, so it is handed on as it was sent. */
export function opened<S extends ZodType, V extends object | null>(
  operation: CommandOperation,
  command: Command<S, V>,
  says: Told = {},
): Opened {
  const asSent = z.custom<z.input<S>>(() => true)
  return {
    ...described(operation, command, command.input, { says }),
    seen: 'none',
    answer: request =>
      write(request, { command, body: asSent, seen: 'none', input: body => body, answer: answerOf, record: 'body' }),
  }
}

type Placed<B extends ZodType, S extends ZodType> = {
  readonly body: B
  readonly input: Writing<B, S, unknown>['input']
  readonly seen: 'needed' | 'none'
  readonly says?: Told
}

/** Opens a command whose body is not quite its input: the version that was seen stands in `If-Match`, a password is told and not its hash. */
export function openedAs<B extends ZodType, S extends ZodType, V extends object | null>(
  operation: CommandOperation,
  command: Command<S, V>,
  { body, input, seen, says = {} }: Placed<B, S>,
): Opened {
  const field = (name: string): string | undefined =>
    name === 'expected' || name === 'version' || name.startsWith('expected.') ? undefined : name
  return {
    ...described(operation, command, body, { says }),
    seen,
    answer: request => write(request, { command, body, seen, input, answer: answerOf, record: 'body', field }),
  }
}

function described<S extends ZodType, V>(
  operation: CommandOperation,
  { name, allow }: Command<S, V>,
  body: ZodType,
  answered: Answered,
): Omit<Opened, 'seen' | 'answer'> {
  const tagged = 'version' in (answered.says ?? {})
  return { operation, command: name, allow, body, answered: answeredBy(answered), tagged }
}
