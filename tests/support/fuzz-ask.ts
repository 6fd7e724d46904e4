import { Agent, request } from 'node:http'
import type { Heard } from './http-site'

/** Asks a site over a few connections that stay open, many questions at once. */
export class Asker {
  readonly #agent: Agent

  constructor(
    readonly port: number,
    readonly atOnce: number,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Heard> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: this.port, path, headers, agent: this.#agent }, res => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('error', reject)
        res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }))
      })
      asked.on('error', reject)
      asked.end()
    })
  }

  /** Asks all of them, `atOnce` at a time, and says what `judge` objects to. */
  async each(
    paths: readonly string[],
    judge: (heard: Heard, path: string) => string | null,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly objections: string[]; readonly statuses: ReadonlyMap<number, number> }> {
    const objections: string[] = []
    const statuses = new Map<number, number>()
    const left = paths.entries()
    const work = async (): Promise<void> => {
      for (const [turn, path] of left) {
        const heard = await this.get(path, headers).catch((error: unknown) => String(error))
        const said = typeof heard === 'string' ? heard : judge(heard, path)
        if (typeof heard !== 'string') statuses.set(heard.status, (statuses.get(heard.status) ?? 0) + 1)
        if (said !== null) objections.push(`${said}: request ${turn}: ${path.slice(0, 600)}`)
      }
    }
    await Promise.all(Array.from({ length: this.atOnce }, work))
    return { objections, statuses }
  }

  close(): void {
    this.#agent.destroy()
  }
}
