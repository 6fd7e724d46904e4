import 'server-only'
import { KIND_CODES } from '@/lib/domain/kinds'

/** The five tables of typed version rows; a kind's code is its table's name. */
export const KIND_TABLES = KIND_CODES

/** What hangs on an entry and is versioned with it. */
export const PART_TABLES = ['citation', 'conflicting_value', 'due_statement'] as const

/** Everything that a revision opens and closes, in the order in which its content is hashed. */
export const VERSIONED_TABLES = [...KIND_TABLES, ...PART_TABLES, 'entry_link', 'coverage'] as const
export type VersionedTable = (typeof VERSIONED_TABLES)[number]
