import { sources } from '@/lib/server/api/reads'
import { taking } from '@/lib/server/api/respond'
import { postSource } from '@/lib/server/api/writes'

const { preflight, refuse } = taking('GET, HEAD, POST, OPTIONS')

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const PUT = refuse
export const PATCH = refuse
export const DELETE = refuse

export function GET(request: Request): Promise<Response> {
  return sources(request)
}

export function POST(request: Request): Promise<Response> {
  return postSource(request)
}
