import { describe, expect, it } from 'vitest'
import { readPeriod } from '@/lib/i18n/written-period'

const campaign = ['2023-10-17', '2024-01-28'] as const

describe('a period as people write it', () => {
  it.each([
    ['2023-10-17/2024-01-28', ...campaign],
    ['2023-10-17 / 2024-01-28', ...campaign],
    ['2023-10-17 - 2024-01-28', ...campaign],
    ['2023-10-17..2024-01-28', ...campaign],
    ['17/10/2023 - 28/1/2024', ...campaign],
    ['17/10/2023-28/1/2024', ...campaign],
    ['١٧/١٠/٢٠٢٣ - ٢٨/١/٢٠٢٤', ...campaign],
    ['٢٠٢٣-١٠-١٧/٢٠٢٤-٠١-٢٨', ...campaign],
    ['from 17 October 2023 to 28 January 2024', ...campaign],
    ['17 Oct 2023 to 28 Jan 2024', ...campaign],
    ['من 17 تشرين الأول 2023 إلى 28 كانون الثاني 2024', ...campaign],
    ['من ١٧ أكتوبر ٢٠٢٣ إلى ٢٨ يناير ٢٠٢٤', ...campaign],
    ['تشرين الأول 2023', '2023-10-01', '2023-10-31'],
    ['October 2023', '2023-10-01', '2023-10-31'],
    ['17/10/2023', '2023-10-17', '2023-10-17'],
    ['since October 2023', '2023-10-01', null],
    ['منذ تشرين الأول 2023', '2023-10-01', null],
    ['حتى أيلول 2025', null, '2025-09-30'],
    ['from 17 October 2023 to today', '2023-10-17', null],
    ['من 17 تشرين الأول 2023 حتى الآن', '2023-10-17', null],
  ])('%s', (text, from, to) => {
    expect(readPeriod(text)).toEqual({ ok: true, value: { from, to } })
  })

  it.each([
    ['', 'empty'],
    ['last week', 'shape'],
    ['17 October', 'shape'],
    ['31/2/2024', 'impossible'],
    ['28/1/2024 - 17/10/2023', 'reversed'],
    ['2024-05..2024-01', 'reversed'],
    ['9999-12-31', 'unsupported'],
    ['0001..2024', 'unsupported'],
    ['3000..latest', 'unsupported'],
  ])('%j is refused as %s', (text, error) => {
    expect(readPeriod(text)).toEqual({ ok: false, error })
  })
})
