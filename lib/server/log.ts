import 'server-only'
import { type Logger, pino } from 'pino'
import { env } from './env'

let made: Logger | null = null

/**
 * The log of this process: one JSON object a line on standard error, so that standard output stays for what a person
 * or a script asked for. `LOG_LEVEL` sets how much; requests are written at `debug`, failures at `error`.
 * Never log a body, a cookie or a token.
 */
export function log(): Logger {
  made ??= pino({ level: env().LOG_LEVEL, base: null }, pino.destination({ fd: 2, sync: true }))
  return made
}
