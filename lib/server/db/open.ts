import 'server-only'
import { openEmbedded } from './embedded'
import type { Database } from './handle'
import { openServer } from './server'

/**
 * Opens the database: the PostgreSQL server at `url` if given, else the embedded one in `dataDir` (`.data` unless said),
 * which is created when missing and locked for this process. Reads outside transactions are broken off after `readTimeout` milliseconds on a
 * server; the embedded engine has no clock of its own. What readers see is read from `replicas` of that server where they hold it.
 * Migrates nothing: see `migrate.ts`.
 * Throws `FolderLocked`, or an error that names the server and why it cannot be used.
 */
export function openDatabase(settings: {
  readonly dataDir?: string
  readonly url?: string
  readonly readTimeout?: number
  readonly replicas?: readonly string[]
}): Promise<Database> {
  return settings.url
    ? openServer(settings.url, settings.readTimeout, settings.replicas)
    : openEmbedded(settings.dataDir ?? '.data')
}
