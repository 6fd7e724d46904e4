import { description } from '@/lib/server/api/openapi/answer'
import { preflight, refuseMethod } from '@/lib/server/api/respond'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const POST = refuseMethod
export const PUT = refuseMethod
export const PATCH = refuseMethod
export const DELETE = refuseMethod

export function GET(request: Request): Promise<Response> {
  return description(request)
}
