'use client'

import { useId, useState } from 'react'
import type { EdtfProblem } from '@/lib/core/edtf'
import { readPeriod } from '@/lib/i18n/written-period'
import { Bidi } from '../text/bidi'

const HAS_WORDS = /\p{L}/u

type Props = {
  /** The parameter of the address. */
  readonly name?: 'time' | 'compare'
  readonly value: string
  readonly label: string
  readonly hint: string
  /** What to say of a text that is no period, in the reader's language. */
  readonly problems: Readonly<Record<EdtfProblem, string>>
}

/** A typed period. What cannot be read stays as typed, with what is wrong beside it; what can is asked for by Enter or on leaving. */
export function PeriodField({ name = 'time', value, label, hint, problems }: Props) {
  const id = useId()
  const [problem, setProblem] = useState<EdtfProblem | null>(null)
  const [words, setWords] = useState(HAS_WORDS.test(value))
  const judge = (field: HTMLInputElement): boolean => {
    const typed = field.value.trim()
    const period = typed === '' ? null : readPeriod(typed)
    setProblem(period && !period.ok ? period.error : null)
    return period === null || period.ok
  }
  return (
    <div>
      <label htmlFor={id} className="label">
        {label}
      </label>
      <input
        id={id}
        name={name}
        data-period=""
        defaultValue={value}
        // Dates of digits, Arabic ones too, stand in the order in which they are typed; words choose their own direction.
        dir={words ? 'auto' : 'ltr'}
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={problem !== null}
        className={`field w-full ${words ? '' : '[unicode-bidi:bidi-override]'}`}
        onInput={event => setWords(HAS_WORDS.test(event.currentTarget.value))}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          // A form with two fields and no button is not sent by the key alone.
          event.preventDefault()
          if (!judge(event.currentTarget)) return
          const panel = event.currentTarget.closest('details')
          event.currentTarget.form?.requestSubmit()
          panel?.removeAttribute('open')
          panel?.querySelector('summary')?.focus()
        }}
        onBlur={event => {
          if (event.currentTarget.value !== value && judge(event.currentTarget))
            event.currentTarget.form?.requestSubmit()
        }}
      />
      <p
        id={`${id}-hint`}
        className={`mt-1 text-xs [&_bdi]:whitespace-nowrap ${problem === null ? 'text-muted' : 'text-bad'}`}
        role="status"
      >
        <Bidi>{problem === null ? hint : problems[problem]}</Bidi>
      </p>
    </div>
  )
}
