import { useState } from 'react'
import { type Column, readColumns, writeColumns } from './columns'

export type ColumnChoice = { readonly key: Column; readonly label: string; readonly shown: boolean }

type Props = {
  readonly apply: string
  readonly columns: readonly ColumnChoice[]
  /** The address of this list with the usual columns. */
  readonly base: string
  /** The same as fields of a form. */
  readonly kept: Readonly<Record<string, string>>
  readonly go: (href: string) => void
}

/** The columns to choose from: each press goes to the list with them; where no script runs, a button does. */
export function ColumnsForm({ apply, columns, base, kept, go }: Props) {
  const shown = columns.flatMap(one => (one.shown ? [one.key] : [])).join()
  const [asked, setAsked] = useState({ from: shown, chosen: shown })
  // The address changed by other means: the boxes follow it.
  if (asked.from !== shown) setAsked({ from: shown, chosen: shown })
  const chosen = asked.chosen.split(',')
  const choose = (key: Column, on: boolean) => {
    const next = columns.flatMap(one => ((one.key === key ? on : chosen.includes(one.key)) ? [one.key] : []))
    setAsked({ from: shown, chosen: next.join() })
    const text = writeColumns(next.length > 0 ? readColumns(next) : [])
    go(text === undefined ? base : `${base}${base.includes('?') ? '&' : '?'}cols=${text}`)
  }
  return (
    <form action={base.split('?')[0]} method="get">
      {Object.entries(kept)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {columns.map(({ key, label }) => (
        <label key={key} className="flex items-center gap-2 py-1">
          <input
            type="checkbox"
            name="cols"
            value={key}
            className="size-4"
            checked={chosen.includes(key)}
            onChange={event => choose(key, event.target.checked)}
          />
          {label}
        </label>
      ))}
      <noscript>
        <button type="submit" className="button mt-2">
          {apply}
        </button>
      </noscript>
    </form>
  )
}
