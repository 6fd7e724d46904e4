import { cancelImport, progressOf } from '@/lib/server/imports/running'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** The key of the page that began the import: who has it may watch and stop that import, and nothing else. */
const keyOf = (request: Request): string => new URL(request.url).searchParams.get('key') ?? ''

/** How far an import has come; `null` where none runs under the key. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const progress = progressOf(Number((await params).id), keyOf(request))
  return Response.json(progress, { headers: { 'cache-control': 'no-store' } })
}

/** Asks an import to stop. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return new Response(null, { status: cancelImport(Number((await params).id), keyOf(request)) ? 204 : 404 })
}
