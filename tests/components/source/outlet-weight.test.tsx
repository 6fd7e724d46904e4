// Subject: components/source/outlet-weight.tsx, components/source/outlet-trust.tsx
import { expect, it } from 'vitest'
import { OutletTrust } from '@/components/source/outlet-trust'
import { OutletWeight } from '@/components/source/outlet-weight'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const alone = {
  event_id: 'IWM-A-0035',
  kind: 'attack' as const,
  date_edtf: '2023-02-18',
  title_en: null,
  title_ar: null,
  summary_en: 'An attack was reported.',
  summary_ar: 'أُبلغ عن هجوم.',
}

it('says how much of the record rests on an outlet and on it alone, and opens those records', () => {
  const weight = [
    { kind: 'attack' as const, records: 60, alone: 58 },
    { kind: 'strike' as const, records: 3, alone: 0 },
  ]
  const shown = (locale: 'ar' | 'en') =>
    markup(<OutletWeight reader={readerOf(locale)} weight={weight} all={639} alone={[alone]} />)
  expect(shown('en').text).toContain('63 public records of 639 cite it. 58 of them rest on this outlet alone.')
  expect(shown('en').text).toContain('and 57 more')
  expect(shown('ar').text).toContain('يستند إليها 63 سجلاً منشوراً من أصل 639.')
  expect(hrefs(shown('en').html)).toEqual(['/en/entries/IWM-A-0035'])
})

it('is plain about outlets that take a side, and about what is not known', () => {
  const outlet = {
    country: 'LB',
    ownership_note_en: null,
    ownership_note_ar: null,
    reliability: 'D',
    reliability_reason_en: 'Relays one side.',
    reliability_reason_ar: 'تنقل عن طرف واحد.',
  }
  const { text } = markup(<OutletTrust reader={readerOf('en')} outlet={outlet} />)
  for (const part of [
    'D – Not usually reliable',
    'Relays one side.',
    'as a claim and not as a fact',
    'no source for who owns it',
  ])
    expect(text).toContain(part)
  const fair = markup(<OutletTrust reader={readerOf('en')} outlet={{ ...outlet, reliability: 'B' }} />).text
  expect(fair).not.toContain('claim')
})
