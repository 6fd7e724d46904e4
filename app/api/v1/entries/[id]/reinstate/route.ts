import { taking } from '@/lib/server/api/respond'
import { reinstateEntry } from '@/lib/server/api/writes'

const { preflight, refuse } = taking('POST, OPTIONS')

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const GET = refuse
export const PUT = refuse
export const PATCH = refuse
export const DELETE = refuse

export async function POST(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  return reinstateEntry(request, (await context.params).id)
}
