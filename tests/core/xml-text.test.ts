import { expect, it } from 'vitest'
import { xmlText } from '@/lib/core/xml-text'

it('writes marks as entities and drops what XML cannot hold', () => {
  expect(xmlText('<a b="c">& \u0000\u0008\ud800\ufffe\n\tقوات')).toBe('&lt;a b=&quot;c&quot;&gt;&amp; \n\tقوات')
})
