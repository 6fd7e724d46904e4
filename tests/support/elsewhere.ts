import { createServer } from 'node:http'

/** Somebody else's site: on another port, so of another origin. */
export type Elsewhere = {
  /** The address of a page of it that holds `markup`. */
  page(markup: string): string
  close(): void
}

/** Starts such a site. Its pages hold what they are asked for, and nothing of ours. */
export async function elsewhere(): Promise<Elsewhere> {
  const server = createServer((req, res) => {
    const { searchParams } = new URL(req.url ?? '/', 'http://127.0.0.1')
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.end(`<!doctype html><meta charset="utf-8"><title>Elsewhere</title><body>${searchParams.get('holds') ?? ''}`)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    page: markup => `http://127.0.0.1:${port}/?holds=${encodeURIComponent(markup)}`,
    close: () => void server.close(),
  }
}
