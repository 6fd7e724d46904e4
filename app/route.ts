import { negotiateLocale } from '@/lib/i18n/locale'

export const dynamic = 'force-dynamic'

/** `/` leads to the reader's language, as the browser names it; what the address asks for is kept. */
export function GET(request: Request): Response {
  const locale = negotiateLocale(request.headers.get('accept-language'))
  const { search } = new URL(request.url)
  return new Response(null, {
    status: 307,
    headers: { location: `/${locale}${search}`, vary: 'accept-language', 'cache-control': 'private, no-store' },
  })
}
