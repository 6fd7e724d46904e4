'use client'

import { VisitText } from '../changes/visit-text'
import type { visitProps } from '../changes/visit-words'
import { State } from './part'

type Props = ReturnType<typeof visitProps> & { readonly labels: readonly string[] }

const nothing = (): void => undefined

/** What the page of changes says of visits: of a first one, where much came since, where nothing did, and where nothing is kept. */
export function VisitStates({ newest, day, tag, address, words, labels }: Props) {
  const memories = [
    { day, seen: newest, before: null },
    { day, seen: newest, before: 1 },
    { day, seen: newest, before: newest },
    'off',
  ] as const
  return memories.map((memory, index) => (
    <State key={labels[index]} label={labels[index] ?? ''}>
      <div>
        <VisitText {...{ memory, newest, tag, address, words }} onForget={nothing} onRemember={nothing} />
      </div>
    </State>
  ))
}
