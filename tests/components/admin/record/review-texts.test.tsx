import { expect, test } from 'vitest'
import { ReviewTexts } from '@/components/admin/record/review-texts'
import { readerOf } from '../../fixtures'
import { hrefs, markup } from '../../markup'

const report = (id: string, title_ar: string | null = null) => ({ id, title: `Report ${id}`, title_en: null, title_ar })

test('a reviewer goes from one text to another; the one that is shown says so', () => {
  const kept = [report('a', 'تقرير أ'), report('b c')]
  const { html, text } = markup(
    <ReviewTexts reader={readerOf('ar')} path="admin/entries/IWM-A-0001" kept={kept} shown="b c" />,
  )
  expect(hrefs(html)).toEqual(['/ar/admin/entries/IWM-A-0001?text=a', '/ar/admin/entries/IWM-A-0001?text=b%20c'])
  expect(text).toContain('تقرير أ')
  expect(/<a[^>]*aria-current="true"[^>]*>.*?Report b c/.test(html)).toBe(true)
  expect(html.match(/aria-current/g)).toHaveLength(1)
})

test('one text needs no choice', () => {
  const { text } = markup(
    <ReviewTexts reader={readerOf('en')} path="admin/entries/IWM-A-0001" kept={[report('a')]} shown="a" />,
  )
  expect(text).toBe('')
})
