import { entries } from '@/lib/server/api/read-entries'
import { taking } from '@/lib/server/api/respond'
import { postEntry } from '@/lib/server/api/writes'

const { preflight, refuse } = taking('GET, HEAD, POST, OPTIONS')

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight
export const PUT = refuse
export const PATCH = refuse
export const DELETE = refuse

export function GET(request: Request): Promise<Response> {
  return entries(request)
}

export function POST(request: Request): Promise<Response> {
  return postEntry(request)
}
