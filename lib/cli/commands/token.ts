import { Command } from 'commander'
import { TOKEN_SCOPE_CODES, type TokenScope } from '@/lib/domain/token-scopes'
import { runCommand } from '@/lib/server/commands/command'
import { PROGRAM } from '@/lib/server/commands/people'
import { addToken, revokeToken } from '@/lib/server/commands/tokens'
import { type ListedToken, tokens } from '@/lib/server/queries/tokens'
import { withDatabase } from '../open'
import { idOf, must } from '../people'

type Options = {
  readonly json?: boolean
  readonly name?: string
  readonly scope?: readonly string[]
  readonly days?: string
}

function scopesOf(words: readonly string[]): TokenScope[] {
  return words.map(word => {
    const scope = TOKEN_SCOPE_CODES.find(one => one === word)
    if (!scope) throw new Error(`No scope is called "${word}". Scopes: ${TOKEN_SCOPE_CODES.join(', ')}.`)
    return scope
  })
}

function endOf(days: string | undefined, now: Date): string | null {
  if (days === undefined) return null
  if (!/^[1-9]\d{0,3}$/.test(days)) throw new Error('--days is a whole number from 1 to 9999.')
  return new Date(now.getTime() + Number(days) * 24 * 3600 * 1000).toISOString()
}

async function add(email: string, { json = false, name, scope = [], days }: Options): Promise<void> {
  const now = new Date()
  const [scopes, expires_at] = [scopesOf(scope), endOf(days, now)]
  const made = await withDatabase(async db => {
    const user_id = await idOf(db, email)
    return must(await runCommand(db, addToken, { name: name ?? email, user_id, scopes, expires_at }, PROGRAM, now))
  })
  console.log(
    json
      ? JSON.stringify({ ...made, scopes, expires_at })
      : `Token ${made.id}, shown only now. Send it as "Authorization: Bearer …":\n  ${made.token}`,
  )
}

async function revoke(id: string, { json = false }: Options): Promise<void> {
  if (!/^[1-9]\d{0,8}$/.test(id)) throw new Error('A token is named by its number; "token list" shows them.')
  await withDatabase(async db => must(await runCommand(db, revokeToken, { id: Number(id) }, PROGRAM, new Date())))
  console.log(json ? JSON.stringify({ id: Number(id), state: 'revoked' }) : `Token ${id} is revoked.`)
}

const lineOf = ({ id, name, who, scopes, state, last_used_at, expires_at }: ListedToken): string =>
  `${id}  ${state}  ${name}  (${who}: ${scopes.join(', ')})  last used ${last_used_at ?? 'never'}, ends ${expires_at ?? 'never'}`

async function list({ json = false }: Options): Promise<void> {
  const all = await withDatabase(db => tokens(db.read, new Date()))
  console.log(json ? JSON.stringify(all) : all.map(lineOf).join('\n') || 'There are no tokens.')
}

/** `iwm token add|revoke|list`: keys of programs, from the machine itself. The embedded database must not be serving meanwhile. */
export function tokenCommand(): Command {
  const token = new Command('token').summary('make, list and revoke tokens by which programs write')
  token
    .command('add <email>')
    .description(
      `Makes a token by which a program acts as one person, and shows it this once. Scopes: ${TOKEN_SCOPE_CODES.join(', ')}.`,
    )
    .requiredOption('--scope <scope...>', 'what it may be used for')
    .option('--name <name>', 'what it is called in the list and the log')
    .option('--days <n>', 'how many days it holds; until it is revoked unless given')
    .option('--json', 'answer in JSON')
    .action(add)
  token
    .command('revoke <number>')
    .description('Ends a token for good.')
    .option('--json', 'answer in JSON')
    .action(revoke)
  token
    .command('list')
    .description('Lists all tokens, with whom they act as. Their texts are kept nowhere.')
    .option('--json', 'answer in JSON')
    .action(list)
  return token
}
