import { expect, it } from 'vitest'
import { JsonLd } from '@/components/shell/json-ld'
import { markup } from '../markup'

it('holds its statement unchanged, and no text of it can end it', async () => {
  const statement = { name: '"</script><script>alert(1)</script>" & مرصد', list: ['<!--', "it's"] }
  const { html } = await markup(<JsonLd statement={statement} />)
  const [, text = ''] = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(html) ?? []
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual(statement)
})
