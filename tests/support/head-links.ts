/** What the head of a page names: its own address, and itself in each language, as paths with their parameters. */
export type HeadLinks = { readonly canonical: string | undefined; readonly twins: Readonly<Record<string, string>> }

/** Reads the canonical address and the twins of a page from its head. */
export function headLinks(html: string): HeadLinks {
  const links = [...html.matchAll(/<link ([^>]*)>/g)].flatMap(([, link = '']) => {
    const href = /href="([^"]+)"/.exec(link)?.[1]
    if (href === undefined) return []
    const { pathname, search } = new URL(href.replaceAll('&amp;', '&'), 'http://localhost')
    return [{ link, path: `${pathname}${search}` }]
  })
  const twins = links.flatMap(({ link, path }) => {
    const locale = /hreflang="(\w+)"/i.exec(link)?.[1]
    return locale === undefined ? [] : [[locale, path] as const]
  })
  return {
    canonical: links.find(({ link }) => link.includes('rel="canonical"'))?.path,
    twins: Object.fromEntries(twins),
  }
}
