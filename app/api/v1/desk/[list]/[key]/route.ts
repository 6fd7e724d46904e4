import { deskThing } from '@/lib/server/api/read-desk'
import { preflight, refuseMethod } from '@/lib/server/api/respond'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const POST = refuseMethod
export const PUT = refuseMethod
export const PATCH = refuseMethod
export const DELETE = refuseMethod

export async function GET(request: Request, context: { params: Promise<{ list: string; key: string }> }) {
  const { list, key } = await context.params
  return deskThing(request, list, key)
}
