// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readUpload } from '@/components/admin/report/read-upload'

const fileOf = (bytes: Uint8Array) => ({ arrayBuffer: async () => new Uint8Array(bytes).buffer })
const utf8 = (text: string) => fileOf(new TextEncoder().encode(text))

const PAGE = `<!doctype html><html><head><title>Site | A made-up heading</title>
<link rel="canonical" href="https://news.example/2024/01/04/a"><script>var x = '<p>no</p>'</script></head>
<body><nav><p>Menu</p></nav><article><h1>A made-up  heading</h1><time>4 January 2024</time>
<p>The first <b>sentence</b>.</p><aside><p>Read more</p></aside><ul><li>A point.</li></ul></article>
<footer><p>Imprint</p></footer></body></html>`

test('a saved page is its article, line by line, with the address that it names', async () => {
  expect(await readUpload(utf8(PAGE))).toEqual({
    url: 'https://news.example/2024/01/04/a',
    text: 'A made-up heading\n4 January 2024\nThe first sentence.\nA point.',
  })
})

test('a page without an article is all that it says, its title first; an address of another scheme is none', async () => {
  const link = '<link rel="canonical" href="javascript:alert(1)">'
  const bare = `<html><head><title>Title</title>${link}</head><body>Words.</body></html>`
  expect(await readUpload(utf8(bare))).toEqual({ url: '', text: 'Title\nWords.' })
})

test('other text stays as it is, in the encoding that it was saved in', async () => {
  expect(await readUpload(utf8('سطر\n<p>'))).toEqual({ url: '', text: 'سطر\n<p>' })
  // The word for peace in windows-1256.
  expect((await readUpload(fileOf(Uint8Array.of(0xd3, 0xe1, 0xc7, 0xe3)))).text).toBe('سلام')
})
