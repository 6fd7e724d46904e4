import { expect, it } from 'vitest'
import { dueWords, movedWords } from '@/lib/charts/deadline-words'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'

const [en, ar] = [defaultPreferences('en'), defaultPreferences('ar')]

it.each([
  ['../2025-09-30', 'no_later_than', 'no later than 30 September 2025', 'في موعد أقصاه 30 أيلول 2025'],
  ['2025-09', 'by', 'by September 2025', 'بحلول أيلول 2025'],
  ['2025-09', 'in', 'in September 2025', 'خلال أيلول 2025'],
  ['2025-09-15', 'in', 'on 15 September 2025', 'في 15 أيلول 2025'],
  ['2026-01~', 'in', 'about January 2026', 'نحو كانون الثاني 2026'],
  ['2025-10/..', 'from', 'from October 2025', 'ابتداءً من تشرين الأول 2025'],
  ['2025-09/2025-10', 'in', 'September 2025 to October 2025', 'من أيلول 2025 إلى تشرين الأول 2025'],
] as const)('words %s (%s) as it was said', (due_edtf, deadline_kind, english, arabic) => {
  expect(dueWords({ due_edtf, deadline_kind }, en)).toBe(english)
  expect(dueWords({ due_edtf, deadline_kind }, ar)).toBe(arabic)
})

it('says by how much a statement moved the one before', () => {
  const due = (day: string | null) => ({ due_min: null, due_max: day, stated_min: null, stated_max: null })
  const t = translator(en)
  expect(movedWords(due('2025-09-30'), undefined, t)).toBe('first date')
  expect(movedWords(due('2025-09-15'), due('2025-09-30'), t)).toBe('15 days earlier')
  expect(movedWords(due('2026-01-31'), due('2025-09-15'), t)).toBe('138 days later')
  expect(movedWords(due(null), due('2025-09-15'), t)).toBe('')
  expect(movedWords(due('2025-09-15'), due('2025-09-15'), translator(ar))).toBe('لم يتغير')
})
