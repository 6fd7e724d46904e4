import { expect, test } from 'vitest'
import { placeName } from '@/components/admin/record/place-name'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'

test.each([
  ['citations.0.source_id', 'Reports that bear it out, row 1', 'التقارير التي تسنده، السطر 1'],
  ['links.1.to', 'Linked records, row 2', 'سجلات مرتبطة، السطر 2'],
  ['reason_ar', 'What changed and why, in Arabic', null],
  ['fields.date_edtf', '', ''],
  ['', '', ''],
])('the place %s of a record’s form is called by its part', (path, english, arabic) => {
  expect(placeName(translator(defaultPreferences('en')), path)).toBe(english)
  const said = placeName(translator(defaultPreferences('ar')), path)
  if (arabic === null) expect(said).toMatch(/[\u0600-\u06ff]/)
  else expect(said).toBe(arabic)
})
