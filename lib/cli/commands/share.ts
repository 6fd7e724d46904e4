import { Command } from 'commander'
import { runCommand } from '@/lib/server/commands/command'
import { PROGRAM } from '@/lib/server/commands/people'
import { revokeShare } from '@/lib/server/commands/shares'
import { type Share, shares } from '@/lib/server/queries/shares'
import { withDatabase } from '../open'
import { must } from '../people'

type Options = { readonly json?: boolean; readonly reason?: string }

const lineOf = ({ slug, state, page, revision, views, max_views, last_viewed_on, expires_on }: Share): string =>
  `/s/${slug}  ${state}  ${page}  ${revision === null ? 'live' : `revision ${revision}`}  ${views}${
    max_views === null ? '' : ` of ${max_views}`
  } views, last ${last_viewed_on ?? 'never'}, ends ${expires_on ?? 'never'}`

async function list({ json = false }: Options): Promise<void> {
  const all = await withDatabase(db => shares(db.read, new Date()))
  console.log(json ? JSON.stringify(all) : all.map(lineOf).join('\n') || 'There are no named links.')
}

async function revoke(slug: string, { json = false, reason = '' }: Options): Promise<void> {
  await withDatabase(async db => must(await runCommand(db, revokeShare, { slug, reason }, PROGRAM, new Date())))
  console.log(json ? JSON.stringify({ slug, state: 'revoked' }) : `The link /s/${slug} is revoked.`)
}

/** `iwm share list|revoke`: named links, from the machine itself. The embedded database must not be serving meanwhile. */
export function shareCommand(): Command {
  const share = new Command('share').summary('list and revoke named links')
  share
    .command('list')
    .description('Lists all named links, with what they show and how often they were looked at.')
    .option('--json', 'answer in JSON')
    .action(list)
  share
    .command('revoke <slug>')
    .description('Ends a named link for good.')
    .requiredOption('--reason <text>', 'why; it stands in the log')
    .option('--json', 'answer in JSON')
    .action(revoke)
  return share
}
