import { preflight, refuseMethod } from '@/lib/server/api/respond'
import { feedFile } from '@/lib/server/feeds/answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const POST = refuseMethod
export const PUT = refuseMethod
export const PATCH = refuseMethod
export const DELETE = refuseMethod

export async function GET(request: Request, context: { params: Promise<{ file: string }> }): Promise<Response> {
  return feedFile(request, (await context.params).file)
}
