import 'server-only'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import type { Site } from './render'

/** Next.js, started inside this process. */
export type NextSite = {
  readonly site: Site
  /** Takes the connections that the development server reloads pages over. */
  readonly upgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>
  close(): Promise<void>
}

/**
 * Starts Next.js on the pages below `dir`: the finished build, or with `dev` from source with reloading. It listens on
 * no port; `port` is only what it believes its own address to be. Rejects if there is no build.
 */
export async function startNext(options: { dir: string; port: number; dev: boolean }): Promise<NextSite> {
  const app = next({ dir: options.dir, dev: options.dev, hostname: 'localhost', port: options.port })
  await app.prepare()
  const handler = app.getRequestHandler()
  return {
    site: (req, res) => handler(req, res),
    upgrade: (req, socket, head) => app.getUpgradeHandler()(req, socket, head),
    close: () => app.close(),
  }
}
