import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bidi } from '@/components/text/bidi'
import { markup } from '../markup'

const html = (text: string) => markup(<Bidi>{text}</Bidi>).html

describe('Bidi', () => {
  it('sets numbers, ids and Latin words apart', () => {
    expect(html('نحو 2,500 عسكري')).toBe('<div>نحو <bdi>2,500</bdi> عسكري</div>')
    expect(html('السجل IWM-A-0001.')).toBe('<div>السجل <bdi>IWM-A-0001</bdi>.</div>')
    expect(html('تبنّته Kataib Hezbollah أمس')).toBe('<div>تبنّته <bdi>Kataib Hezbollah</bdi> أمس</div>')
    expect(html('الفرق (+4) و(-3)')).toBe('<div>الفرق (<bdi>+4</bdi>) و(<bdi>-3</bdi>)</div>')
    expect(html('٢٬٥٠٠ عسكري')).toBe('<div><bdi>٢٬٥٠٠</bdi> عسكري</div>')
  })

  it('leaves text of one direction alone', () => {
    expect(html('about 2,500 troops')).toBe('<div>about 2,500 troops</div>')
    expect(html('2,500')).toBe('<div>2,500</div>')
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
