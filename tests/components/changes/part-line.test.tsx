import { expect, it } from 'vitest'
import { PartLine } from '@/components/changes/part-line'
import { NAMES, readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const other = {
  event_id: 'IWM-S-0002',
  kind: 'strike',
  date_edtf: '2024-01-23',
  title_en: null,
  title_ar: null,
  summary_en: 'A strike.',
  summary_ar: 'ضربة.',
  note_en: null,
  note_ar: null,
} as const

it('says which way a link runs and whether it came or went', () => {
  const line = (added: boolean, direction: 'to' | 'from') =>
    markup(
      <PartLine
        reader={readerOf('en')}
        kind="attack"
        part={{ sort: 'link', added, row: { ...other, link: 'responds_to', direction } }}
        names={NAMES}
      />,
    )
  expect(line(true, 'from').text).toContain('added: Linked Answered by A strike.')
  expect(line(false, 'to').text).toContain('taken away: No longer linked Responds to A strike.')
  expect(hrefs(line(true, 'to').html)).toEqual(['/en/entries/IWM-S-0002'])
})

it('puts a differing value into the words of its field', () => {
  const row = {
    id: 1,
    field: 'weapon',
    value: 'drone',
    value_ar: null,
    source_id: null,
    source_title: null,
    adopted: true,
    reason_en: null,
    reason_ar: null,
  }
  const part = { sort: 'conflict', added: true, row } as const
  const { text } = markup(<PartLine reader={readerOf('ar')} kind="attack" part={part} names={NAMES} />)
  expect(text).toContain('دُوّنت قيمة مخالفة في: السلاح')
  expect(text).toContain('طائرة مسيّرة')
})
