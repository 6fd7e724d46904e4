import { entry } from '@/lib/server/api/reads'
import { taking } from '@/lib/server/api/respond'
import { patchEntry } from '@/lib/server/api/writes'

const { preflight, refuse } = taking('GET, HEAD, PATCH, OPTIONS')

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const POST = refuse
export const PUT = refuse
export const DELETE = refuse

type Context = { readonly params: Promise<{ id: string }> }

export async function GET(request: Request, context: Context): Promise<Response> {
  return entry(request, (await context.params).id)
}

export async function PATCH(request: Request, context: Context): Promise<Response> {
  return patchEntry(request, (await context.params).id)
}
