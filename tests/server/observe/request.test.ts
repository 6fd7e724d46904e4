import { expect, it } from 'vitest'
import { inRequest, notePassing, noteTrouble, requestContext, requestId } from '@/lib/server/observe/request'

it('keeps an id that a balancer gave, and no other text', () => {
  for (const good of ['a', 'req-1.2:3_x', '7f0c1a52-6d0f-4b4e-9d64-6d1a7e2f0b11', 'x'.repeat(128)]) {
    expect(requestId(good)).toBe(good)
  }
  for (const bad of [undefined, '', 'a b', 'a"b', 'a\nb', 'ع', 'x'.repeat(129), ['a', 'b']]) {
    expect(requestId(bad)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})

it('is known to everything that is done for the request, and to nothing else', async () => {
  const heard = await inRequest('r1', async () => {
    await new Promise(resolve => setTimeout(resolve, 1))
    noteTrouble('slow')
    notePassing()
    return requestContext()
  })
  expect(heard).toEqual({ id: 'r1', trouble: 'slow', kept: false, passing: true, copy: null })
  expect(requestContext()).toBeUndefined()
  expect(() => noteTrouble('down')).not.toThrow()
})
