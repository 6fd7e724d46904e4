import { afterEach, describe, expect, it } from 'vitest'
import { routerStateFault } from '@/lib/server/http/router-state'
import { entryBefore } from '../../support/http-site'

const state = (value: unknown) => ({ rsc: '1', 'next-router-state-tree': encodeURIComponent(JSON.stringify(value)) })

describe('what the router says it shows', () => {
  let close: (() => Promise<void>) | undefined
  afterEach(async () => close?.())

  it('is taken as Next.js writes it, and asked only of its own requests', () => {
    const tree = ['', { children: [['locale', 'en', 'd', null], { children: ['__PAGE__', {}] }] }, null, 'refetch']
    expect(routerStateFault(state(tree))).toBe(null)
    expect(routerStateFault({ rsc: '1' })).toBe(null)
    expect(routerStateFault({ 'next-router-state-tree': 'garbage' })).toBe(null)
  })

  it.each(['garbage', '%', 'null', '%5B1%5D', 'x'.repeat(9000)])('%.20s: 400, and no page is woken', async tree => {
    const entry = await entryBefore((_, res) => void res.end('x'))
    close = entry.close
    const headers = { rsc: '1', 'next-router-state-tree': tree }
    for (const more of [{}, { cookie: 'iwm_session=x' }]) {
      expect((await entry.ask('/en', { headers: { ...headers, ...more } })).status).toBe(400)
    }
    expect(entry.state.woken).toBe(0)
  })
})
