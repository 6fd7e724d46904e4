import 'server-only'
import { KIND_CODES } from '@/lib/domain/kinds'
import { NAME_CODES } from '@/lib/domain/names'

/** The five tables of typed version rows; a kind's code is its table's name. */
export const KIND_TABLES = KIND_CODES

/** What hangs on an entry and is versioned with it. */
export const PART_TABLES = ['citation', 'conflicting_value', 'due_statement'] as const

/** What records refer to. It has no versions: a row says what is so now, and amendments say what it said before. */
export const NAME_TABLES = NAME_CODES

/** Everything that a revision opens and closes, in the order in which its content is hashed. */
export const VERSIONED_TABLES = [...KIND_TABLES, ...PART_TABLES, 'entry_link', 'coverage', 'amendment'] as const
export type VersionedTable = (typeof VERSIONED_TABLES)[number]
