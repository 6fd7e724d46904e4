import type { NameCode } from '@/lib/domain/names'

/** What forms of the desk are called among all that one person has open, where their words are kept. */

export const REPORT_FORM = 'report:new'

/** The place or actor that is added beside the record that needs it. */
export const NAME_BESIDE_FORM = 'name:beside'

export const newNameForm = (table: NameCode): string => `name:new:${table}`
export const correctionForm = (table: NameCode, id: string): string => `name:${table}:${id}`
export const mergeNameForm = (table: NameCode, id: string): string => `name:merge:${table}:${id}`
