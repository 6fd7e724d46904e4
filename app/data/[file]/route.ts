import { preflight, refuseMethod } from '@/lib/server/api/respond'
import { dataFile } from '@/lib/server/dataset/answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const POST = refuseMethod
export const PUT = refuseMethod
export const PATCH = refuseMethod
export const DELETE = refuseMethod

export async function GET(request: Request, context: { params: Promise<{ file: string }> }): Promise<Response> {
  return dataFile(request, (await context.params).file)
}
