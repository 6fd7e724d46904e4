import { describe, expect, it } from 'vitest'
import { isMarked, markText, snippet } from '@/components/records/marked'
import { fold } from '@/lib/core/fold'

describe('markText', () => {
  it('marks the word as the text spells it, however it was asked for', () => {
    expect(markText('هجوم على أربيل.', new Set([fold('اربيل')]))).toEqual(['هجوم على ', 'أربيل', '.'])
    expect(markText('Erbil, ERBIL', new Set(['erbil']))).toEqual(['', 'Erbil', ', ', 'ERBIL', ''])
  })

  it('leaves a text without the word whole, and loses no letter of any', () => {
    expect(isMarked(markText('Baghdad', new Set(['erbil'])))).toBe(false)
    const text = 'Drones at Erbil; (Erbil) – ٢٠٢٤'
    expect(markText(text, new Set(['erbil', '2024'])).join('')).toBe(text)
  })
})

describe('snippet', () => {
  it('keeps some words around the first mark', () => {
    const words = Array.from({ length: 40 }, (_, n) => `w${n}`)
    const cut = snippet(markText(words.join(' '), new Set(['w20'])))
    expect(cut[0]).toBe('… w14 w15 w16 w17 w18 w19 ')
    expect(cut[1]).toBe('w20')
    expect(cut.at(-1)).toMatch(/^ w21 .*…$/)
    expect(cut.join('').length).toBeLessThan(100)
  })
})
