'use client'

import { type KeyboardEvent, useMemo, useRef } from 'react'
import { type Quote, quoteAt, saysQuote, sentenceAt } from '@/lib/domain/report/quote'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'

type Props = {
  readonly prefs: Preferences
  readonly text: string
  readonly language: string
  /** Words that are quoted already. */
  readonly quoted: readonly string[]
  /** Name of the field in hand, to which a sentence would be attached. */
  readonly field: string
  readonly onQuote: (quote: Quote) => void
}

type Sentence = { readonly start: number; readonly end: number; readonly text: string }

/** Cuts a text into lines and sentences, all of it in order. */
function sentencesOf(text: string): readonly (readonly Sentence[])[] {
  const lines: Sentence[][] = []
  let line: Sentence[] = []
  for (let at = 0; at < text.length; ) {
    const { end } = sentenceAt(text, at)
    const stop = Math.max(end, at + 1)
    const piece = text.slice(at, stop)
    if (piece.trim() !== '') line.push({ start: at, end: stop, text: piece })
    if (piece.includes('\n') || text[stop] === '\n' || stop >= text.length) {
      if (line.length > 0) lines.push(line)
      line = []
    }
    at = stop
  }
  return lines
}

/**
 * The text of the report beside the form. A sentence is attached to the field in hand by a click or, with the arrow keys and Enter,
 * from the keyboard; words marked with the pointer are attached in its place.
 */
export function ReportText({ prefs, text, language, quoted, field, onQuote }: Props) {
  const t = translator(prefs)
  const box = useRef<HTMLFieldSetElement>(null)
  const lines = useMemo(() => sentencesOf(text), [text])
  const first = lines[0]?.[0]?.start
  const said = quoted.filter(words => words.trim() !== '')

  const attach = (sentence: Sentence) => {
    const marked = window.getSelection()?.toString().trim() ?? ''
    const at = marked === '' ? -1 : text.indexOf(marked, Math.max(0, sentence.start - marked.length))
    const quote = at >= 0 ? quoteAt(text, at, at + marked.length) : quoteAt(text, sentence.start, sentence.end)
    if (quote) onQuote(quote)
    window.getSelection()?.removeAllRanges()
  }

  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const all = [...(box.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
    const at = document.activeElement instanceof HTMLButtonElement ? all.indexOf(document.activeElement) : -1
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))]
    next?.focus()
  }

  return (
    <section aria-label={t('edit.report_text')} className="grid gap-2">
      <p className="text-muted text-sm" aria-live="polite">
        {field === '' ? t('edit.quote_whole') : t('edit.quote_for', { field })}
      </p>
      {/* Arrow keys go from sentence to sentence; each is a button of its own. */}
      <fieldset
        ref={box}
        onKeyDown={onKey}
        lang={language}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        className="border-line bg-surface max-h-[75vh] overflow-auto border p-4 leading-loose"
      >
        {lines.map(line => (
          <p key={line[0]?.start} className="mb-3">
            {line.map(sentence => (
              <button
                key={sentence.start}
                type="button"
                tabIndex={sentence.start === first ? 0 : -1}
                onClick={() => attach(sentence)}
                className="hover:bg-raised inline cursor-pointer text-start select-text"
              >
                {said.some(words => saysQuote(sentence.text, words) || saysQuote(words, sentence.text)) ? (
                  <mark className="decoration-claim bg-transparent text-inherit underline decoration-2">
                    {sentence.text}
                  </mark>
                ) : (
                  sentence.text
                )}
              </button>
            ))}
          </p>
        ))}
      </fieldset>
    </section>
  )
}
