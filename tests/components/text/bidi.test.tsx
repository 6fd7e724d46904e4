import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bidi } from '@/components/text/bidi'
import { markup } from '../markup'

const html = (text: string) => markup(<Bidi>{text}</Bidi>).html

describe('Bidi', () => {
  it('sets numbers, ids and Latin words apart', () => {
    expect(html('نحو 2,500 عسكري')).toBe('<div>نحو <bdi>2,500</bdi> عسكري</div>')
    expect(html('تبنّته Kataib Hezbollah أمس')).toBe('<div>تبنّته <bdi>Kataib Hezbollah</bdi> أمس</div>')
    expect(html('الفرق (+4) و(-3)')).toBe('<div>الفرق (<bdi>+4</bdi>) و(<bdi>-3</bdi>)</div>')
    expect(html('٢٬٥٠٠ عسكري')).toBe('<div><bdi>٢٬٥٠٠</bdi> عسكري</div>')
  })

  it('leaves text of one direction alone', () => {
    expect(html('about 2,500 troops')).toBe('<div>about 2,500 troops</div>')
    expect(html('2,500')).toBe('<div>2,500</div>')
  })

  it('keeps ids, dates and names of files on one line, in either language', () => {
    const whole = (code: string) => `<bdi class="whitespace-nowrap">${code}</bdi>`
    expect(html('السجل IWM-A-0001.')).toBe(`<div>السجل ${whole('IWM-A-0001')}.</div>`)
    expect(html('handed over, IWM-M-0024')).toBe(`<div>handed over, ${whole('IWM-M-0024')}</div>`)
    expect(html('days such as 2024-01-28 and 2024-01')).toContain(`${whole('2024-01-28')} and ${whole('2024-01')}`)
    expect(html('الملف due-statements.csv')).toContain(whole('due-statements.csv'))
    expect(html('2,500–3,000 troops')).toBe('<div>2,500–3,000 troops</div>')
    // What is longer than a line of a phone may break.
    expect(html(`البصمة ${'0a-'.repeat(12)}0`)).toContain(`<bdi>${'0a-'.repeat(12)}0</bdi>`)
  })

  it('leaves the sign of doubt with its date, behind it', () => {
    expect(html('أو 2024-01-28~ (نحو ذلك)')).toContain('<bdi class="whitespace-nowrap">2024-01-28~</bdi> (')
    expect(html('زادت 30~')).toContain('<bdi>30</bdi>~')
  })

  it('adds and loses no character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '1', '٢', ' ', ',', 'ب', '.', '-', '%', '(')), parts => {
        const text = parts.join('')
        expect(html(text).replace(/<[^>]*>/g, '')).toBe(text)
      }),
    )
  })
})
