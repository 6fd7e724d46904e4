import { runByName } from '@/lib/server/api/commands/answer'
import { taking } from '@/lib/server/api/respond'

const { preflight, refuse } = taking('POST, OPTIONS')

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const GET = refuse
export const PUT = refuse
export const PATCH = refuse
export const DELETE = refuse

export async function POST(request: Request, context: { params: Promise<{ name: string }> }): Promise<Response> {
  return runByName(request, (await context.params).name)
}
