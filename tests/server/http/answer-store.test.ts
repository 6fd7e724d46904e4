import { describe, expect, it } from 'vitest'
import { textAnswer, weight } from '@/lib/server/http/answer'
import { MemoryAnswerStore } from '@/lib/server/http/answer-store'

describe('MemoryAnswerStore', () => {
  it('keeps an answer for its stamp only', () => {
    const store = new MemoryAnswerStore(1_000_000)
    const answer = textAnswer(200, 'text/html', 'one')
    store.set('r1@2026-01-01', '/en', answer)
    expect(store.get('r1@2026-01-01', '/en')).toBe(answer)
    expect(store.get('r2@2026-01-01', '/en')).toBeUndefined()
    expect(store.get('r1@2026-01-01', '/ar')).toBeUndefined()
  })

  it('lets go of what holds for no stamp named', () => {
    const store = new MemoryAnswerStore(1_000_000)
    store.set('asset', '/_next/static/a.js', textAnswer(200, 'text/javascript', 'a'))
    store.set('r1@d', '/en', textAnswer(200, 'text/html', 'one'))
    store.set('r2@d', '/en', textAnswer(200, 'text/html', 'two'))
    store.keepOnly(['asset', 'r2@d'])
    expect(store.get('r1@d', '/en')).toBeUndefined()
    expect(String(store.get('r2@d', '/en')?.body)).toBe('two')
    expect(store.get('asset', '/_next/static/a.js')).toBeDefined()
  })

  it('never holds more than its bound, and drops what was asked for longest ago', () => {
    const page = () => textAnswer(200, 'text/html', 'x'.repeat(1000))
    const bound = weight(page()) * 3
    const store = new MemoryAnswerStore(bound)
    for (let i = 0; i < 3; i++) store.set('r1@d', `/${i}`, page())
    store.get('r1@d', '/0')
    for (let i = 3; i < 50; i++) {
      store.set('r1@d', `/${i}`, page())
      store.get('r1@d', '/0')
      expect(store.bytes).toBeLessThanOrEqual(bound)
    }
    expect(store.get('r1@d', '/0')).toBeDefined()
    expect(store.get('r1@d', '/1')).toBeUndefined()
  })

  it('does not take an answer larger than all it may hold', () => {
    const store = new MemoryAnswerStore(2000)
    store.set('r1@d', '/big', textAnswer(200, 'text/html', 'x'.repeat(5000)))
    expect(store.get('r1@d', '/big')).toBeUndefined()
    expect(store.bytes).toBe(0)
  })
})
