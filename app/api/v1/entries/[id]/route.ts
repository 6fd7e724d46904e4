import { entry } from '@/lib/server/api/reads'
import { preflight, refuseMethod } from '@/lib/server/api/respond'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const POST = refuseMethod
export const PUT = refuseMethod
export const PATCH = refuseMethod
export const DELETE = refuseMethod

export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  return entry(request, (await context.params).id)
}
