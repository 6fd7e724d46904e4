import 'server-only'
import { type Env, env } from './env'

/** Where this site is to be found, without a slash at the end: what the settings say, never what a request calls us. */
export function publicOrigin({ IWM_PUBLIC_URL, PORT }: Pick<Env, 'IWM_PUBLIC_URL' | 'PORT'> = env()): string {
  return new URL(IWM_PUBLIC_URL ?? `http://localhost:${PORT}`).origin
}
