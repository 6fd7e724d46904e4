import 'server-only'
import { type DestinationStream, type Logger, pino } from 'pino'
import { env } from './env'
import { requestContext } from './observe/request'
import { scrubbed } from './observe/scrub'

let made: Logger | null = null

/** A log that writes lines to `to`: each names the request that it belongs to, and holds nothing that looks like a secret. */
export function makeLog(level: string, to: DestinationStream): Logger {
  const mixin = (): { request?: string } => {
    const context = requestContext()
    return context ? { request: context.id } : {}
  }
  return pino({ level, base: null, mixin }, { write: line => to.write(scrubbed(line)) })
}

/**
 * The log of this process: one JSON object a line on standard error, so that standard output stays for what a person
 * or a script asked for. `LOG_LEVEL` sets how much; requests are written at `debug`, failures at `error`.
 * Never log a body, a cookie or a token.
 */
export function log(): Logger {
  made ??= makeLog(env().LOG_LEVEL, pino.destination({ fd: 2, sync: true }))
  return made
}
