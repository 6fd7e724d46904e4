import type { SetAside } from '@/lib/charts/set-aside'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { filterName } from './filter-names'

/** Filters whose values are names of the record: what is wrong with them is that it knows no such name. */
const NAMES = new Set(['kind', 'scope', 'place', 'actor', 'claimed_by', 'weapon', 'outcome', 'target', 'verification'])

type Props = {
  readonly reader: Reader
  /** What could not be read. */
  readonly keys?: readonly string[]
  /** What could be read and means nothing here. */
  readonly aside?: readonly SetAside[]
}

/** Says which filters of an address are not followed and why, so that what is shown is not taken for what was asked. */
export function LeftOut({ reader, keys = [], aside = [] }: Props) {
  if (keys.length + aside.length === 0) return null
  const { t, f, say } = reader
  const nameOf = (key: string): string => filterName(key, reader)
  const unknown = keys.filter(key => NAMES.has(key))
  const unread = keys.filter(key => !NAMES.has(key))
  return (
    <div role="status" className="border-bad border-s-2 ps-3 text-sm">
      {unknown.length > 0 && (
        <p>
          <Bidi>{t('filters.left_out', { names: f.list(unknown.map(nameOf)) })}</Bidi>
        </p>
      )}
      {unread.length > 0 && (
        <p>
          <Bidi>{t('filters.unread', { names: f.list(unread.map(nameOf)) })}</Bidi>
        </p>
      )}
      {aside.map(({ key, why }) => (
        <p key={key}>
          <Bidi>{t('filters.aside', { name: nameOf(key), why: say(why) })}</Bidi>
        </p>
      ))}
    </div>
  )
}
