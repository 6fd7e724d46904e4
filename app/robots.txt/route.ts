import { publicOrigin } from '@/lib/server/public-origin'

export const dynamic = 'force-dynamic'

/** What search engines may read: everything but the desk and forms of pages that stand elsewhere already. */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /*/admin',
    'Disallow: /*/embed/',
    `Sitemap: ${publicOrigin()}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
