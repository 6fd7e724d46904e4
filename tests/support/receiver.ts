import { createServer, type IncomingHttpHeaders } from 'node:http'

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** A program elsewhere that takes messages: what it heard, and what it answers from now on. */
export async function startReceiver() {
  const heard: Received[] = []
  const held: (() => void)[] = []
  const state = { status: 204, location: '' }
  const server = createServer((req, res) => {
    let body = ''
    req.setEncoding('utf8')
    req.on('data', chunk => {
      body += chunk
    })
    req.on('end', () => {
      heard.push({ headers: req.headers, body })
      const { status } = state
      const say = () => {
        res.writeHead(status === 0 ? 204 : status, state.location ? { location: state.location } : {})
        res.end('words of the other side')
      }
      if (status === 0) held.push(say)
      else say()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    heard,
    state,
    /** Answers what was heard while `state.status` was 0, which is answered nothing. */
    answerHeld: () => {
      for (const say of held.splice(0)) say()
    },
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/hook`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
