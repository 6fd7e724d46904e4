import { taking } from '@/lib/server/api/respond'
import { postImport } from '@/lib/server/api/writes'

const { preflight, refuse } = taking('POST, OPTIONS')

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const GET = refuse
export const PUT = refuse
export const PATCH = refuse
export const DELETE = refuse

export function POST(request: Request): Promise<Response> {
  return postImport(request)
}
