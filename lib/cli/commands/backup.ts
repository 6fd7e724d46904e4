import { statSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { writeArchive } from '@/lib/server/db/backup/archive-file'
import { dump } from '@/lib/server/db/backup/dump'
import { withSnapshot } from '../open'
import { version } from '../project'
import { step } from '../say'

async function backup(file: string, { json = false }: { readonly json?: boolean }): Promise<void> {
  const target = path.resolve(file)
  const make = (progress: (text: string) => void) =>
    // The file first: a name that is taken is said before a large database is copied.
    writeArchive(target, write =>
      withSnapshot(db => dump(db, write, { program: version(), now: new Date(), onTable: progress })),
    )
  const head = json ? await make(() => undefined) : await step(`Writing ${target}`, make)
  const bytes = statSync(target).size
  if (json) console.log(JSON.stringify({ file: target, revision: head.revision, bytes }))
  else
    console.log(
      `Revision ${head.revision}, ${(bytes / 1e6).toFixed(1)} MB. It holds secrets: keep it as you keep passwords.`,
    )
}

/** `iwm backup`: everything that the database holds, in one file that any engine can take back; also while the site serves. */
export function backupCommand(): Command {
  return new Command('backup')
    .summary('write everything to one archive')
    .description(
      'Writes all that the database holds (records, drafts, people, log, settings, texts of reports) as one snapshot into one file, which `restore` puts into either kind of database. May run while the site serves. The file holds secrets and is readable by its owner alone; one that is there already is left alone.',
    )
    .argument('<file>', 'the archive to write')
    .option('--json', 'answer in JSON')
    .action(backup)
}
