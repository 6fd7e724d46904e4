import { headers } from 'next/headers'
import { env } from '@/lib/server/env'

/** The whole address of a path of this site, as the person who asks reaches it. */
export async function wholeAddress(path: string): Promise<string> {
  const asked = await headers()
  const base = env().IWM_PUBLIC_URL ?? `http://${asked.get('host') ?? 'localhost'}`
  return new URL(path, base).href
}
