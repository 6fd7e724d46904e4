import { Fragment } from 'react'
import type { Reader } from '../reader'

/** Names in any script, one after the other, each in its own direction. */
export function Apart({ reader, items }: { readonly reader: Reader; readonly items: readonly string[] }) {
  const comma = reader.prefs.locale === 'ar' ? '، ' : ', '
  return items.map((item, at) => (
    <Fragment key={item}>
      {at > 0 && comma}
      <bdi>{item}</bdi>
    </Fragment>
  ))
}
