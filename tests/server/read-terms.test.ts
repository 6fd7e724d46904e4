// Subject: app/[locale]/admin/shares/read-terms.ts
import { expect, test } from 'vitest'
import { readTerms } from '@/app/[locale]/admin/shares/read-terms'

test('what people write is read as the commands take it', async () => {
  const { terms, password_hash, problems } = await readTerms({
    ...{ title_en: 'Drones', title_ar: 'مسيّرات', locale: 'ar', 'lock.weapon': 'yes' },
    ...{ expires: '٣١ كانون الثاني ٢٠٢٧', most: '٣', password: 'open sesame' },
  })
  expect(terms).toMatchObject({
    ...{ title_en: 'Drones', note_en: '', locale: 'ar', locked: ['weapon'] },
    ...{ expires_at: '2027-02-01T00:00:00+03:00', max_views: 3 },
  })
  expect(password_hash).toMatch(/^[0-9a-f]+:[0-9a-f]+$/)
  expect(problems).toEqual([])
})

test('all that cannot be read is named, each by its box, and stands in the way of nothing else', async () => {
  const { terms, password_hash, problems } = await readTerms({
    ...{ title_en: 'Drones', expires: 'some day', most: 'many', password: 'short' },
  })
  expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'share_expires expires',
    'number most',
    'share_password password',
  ])
  expect(terms).toMatchObject({ title_en: 'Drones', expires_at: null, max_views: null })
  expect(password_hash).toBeNull()
})
