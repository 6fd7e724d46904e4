import type { Translate } from '@/lib/i18n/translate'

const WITH_REVISION = {
  publish: 'edit.published',
  retract: 'edit.retracted',
  reinstate: 'edit.reinstated',
  merge: 'edit.merged_done',
} as const
const PLAIN = {
  save: 'edit.saved',
  submit: 'edit.submitted',
  return: 'edit.returned',
  restore: 'edit.restored',
  discard: 'edit.discarded',
  discarded_whole: 'edit.discarded_whole',
  link: 'edit.linked',
  unlink: 'edit.unlinked',
} as const

const has = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key)

/** What an action did, said on the page that it leads to; '' for an address that says nothing of the kind. */
export function doneWords(t: Translate, done: string | undefined, revision: number): string {
  if (done === undefined) return ''
  if (has(WITH_REVISION, done))
    return Number.isSafeInteger(revision) && revision > 0 ? t(WITH_REVISION[done], { n: revision }) : ''
  return has(PLAIN, done) ? t(PLAIN[done]) : ''
}
