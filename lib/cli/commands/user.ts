import { Command } from 'commander'
import { ROLES, type Role } from '@/lib/domain/permissions'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { runCommand } from '@/lib/server/commands/command'
import { invitePerson, makeResetLink } from '@/lib/server/commands/invitations'
import { changeRole } from '@/lib/server/commands/manage-people'
import { PROGRAM } from '@/lib/server/commands/people'
import { publicOrigin } from '@/lib/server/public-origin'
import { withDatabase } from '../open'
import { idOf, must } from '../people'

type Options = { readonly json?: boolean; readonly name?: string; readonly locale?: string }

function roleOf(text: string): Role {
  const role = ROLES.find(one => one === text)
  if (!role) throw new Error(`No role is called "${text}". Roles: ${ROLES.join(', ')}.`)
  return role
}

const address = (path: string): string => new URL(path, publicOrigin()).href

async function add(email: string, role: string, { json = false, name, locale = 'ar' }: Options): Promise<void> {
  if (!isLocale(locale)) throw new Error('--locale is ar or en.')
  const language: Locale = locale
  const input = { email, name: name ?? null, role: roleOf(role), locale: language }
  const made = await withDatabase(async db => must(await runCommand(db, invitePerson, input, PROGRAM, new Date())))
  const link = address(`/${language}/admin/invite/${made.token}`)
  console.log(
    json ? JSON.stringify({ link, expires_at: made.expires_at }) : `Send this link, which works once:\n  ${link}`,
  )
}

async function setRole(email: string, role: string, { json = false }: Options): Promise<void> {
  const wanted = roleOf(role)
  await withDatabase(async db => {
    must(await runCommand(db, changeRole, { user_id: await idOf(db, email), role: wanted }, PROGRAM, new Date()))
  })
  console.log(json ? JSON.stringify({ email, role: wanted }) : `${email} is ${wanted} now.`)
}

async function reset(email: string, { json = false }: Options): Promise<void> {
  const made = await withDatabase(async db =>
    must(await runCommand(db, makeResetLink, { user_id: await idOf(db, email) }, PROGRAM, new Date())),
  )
  const link = address(`/ar/admin/reset/${made.token}`)
  console.log(
    json ? JSON.stringify({ link, expires_at: made.expires_at }) : `Send this link, which works once:\n  ${link}`,
  )
}

/** `iwm user add|role|reset`: people of the desk, from the machine itself. The embedded database must not be serving meanwhile. */
export function userCommand(): Command {
  const user = new Command('user').summary('invite people, change roles, reset passwords')
  user
    .command('add <email> <role>')
    .description(`Makes an invitation for one person, as a link that works once. Roles: ${ROLES.join(', ')}.`)
    .option('--name <name>', 'what they are called, unless they say otherwise')
    .option('--locale <ar|en>', 'language of the link', 'ar')
    .option('--json', 'answer in JSON')
    .action(add)
  user
    .command('role <email> <role>')
    .description('Gives a person another role. The last admin keeps theirs.')
    .option('--json', 'answer in JSON')
    .action(setRole)
  user
    .command('reset <email>')
    .description('Makes a link by which a person sets a new password.')
    .option('--json', 'answer in JSON')
    .action(reset)
  return user
}
