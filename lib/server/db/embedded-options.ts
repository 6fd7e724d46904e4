import 'server-only'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

export const extensions = { btree_gist, pg_trgm, unaccent }

/**
 * Start parameters of the embedded database: PGlite's own without `-F` (fsync off); small buffers, because the record fits
 * in them and the default 128 MB would be resident; UTC, because Prisma's adapters send instants without a zone.
 */
export const startParams = [
  ...PGlite.defaultStartParams.filter(param => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'shared_buffers=16MB'],
  ...['-c', 'TimeZone=UTC'],
]

/** 1 MB journal segments: a new database takes a third of the room that it does with the usual 16 MB. */
export const initDbStartParams = ['--wal-segsize=1']
