import { permits } from '@/lib/domain/permissions'
import { personOf } from '@/lib/server/auth/session'
import { cancelImport, progressOf } from '@/lib/server/imports/running'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ readonly id: string }> }

async function allowed(request: Request): Promise<boolean> {
  const person = await personOf(request.headers)
  return person !== null && !person.unproven && permits(person.role, 'import.prepare')
}

/** How far an import has come; `null` where it does not run. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!(await allowed(request))) return new Response(null, { status: 403 })
  const progress = progressOf(Number((await params).id))
  return Response.json(progress, { headers: { 'cache-control': 'no-store' } })
}

/** Asks an import to stop. Only a page of this site may ask: another one cannot send this method without being asked first. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!(await allowed(request))) return new Response(null, { status: 403 })
  cancelImport(Number((await params).id))
  return new Response(null, { status: 204 })
}
