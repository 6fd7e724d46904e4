import { describe, expect, test } from 'vitest'
import { ReportText } from '@/components/admin/record/report-text'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { markup } from '../../markup'

const TEXT = 'A drone hit “the base”. Nobody was hurt.\nThe army answered.'

const marked = (...quoted: string[]): string[] => {
  const { html } = markup(
    <ReportText
      prefs={defaultPreferences('en')}
      text={TEXT}
      language="en"
      quoted={quoted}
      field=""
      onQuote={() => undefined}
    />,
  )
  return [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(found => (found[1] ?? '').trim())
}

describe('the text of a report beside a record', () => {
  test('marks the sentences that are quoted, however the quote is set, and no other', () => {
    expect(marked('hit "the base"')).toEqual(['A drone hit “the base”.'])
    expect(marked('Nobody was hurt. The army answered.')).toEqual(['Nobody was hurt.', 'The army answered.'])
    expect(marked('Nobody was seen')).toEqual([])
  })

  test('marks nothing for citations without words', () => {
    expect(marked('', ' ')).toEqual([])
  })
})
