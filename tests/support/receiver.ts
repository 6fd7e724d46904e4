import { createServer, type IncomingHttpHeaders } from 'node:http'

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** A program elsewhere that takes messages: what it heard, and what it answers from now on. */
export async function startReceiver() {
  const heard: Received[] = []
  const held: ((status: number) => void)[] = []
  const state = { status: 204, location: '' }
  const server = createServer((req, res) => {
    let body = ''
    req.setEncoding('utf8')
    req.on('data', chunk => {
      body += chunk
    })
    req.on('end', () => {
      heard.push({ headers: req.headers, body })
      const say = (status: number) => {
        res.writeHead(status, state.location ? { location: state.location } : {})
        res.end('words of the other side')
      }
      if (state.status === 0) held.push(say)
      else say(state.status)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    heard,
    state,
    /** Answers what was heard while `state.status` was 0, which is answered nothing. */
    answerHeld: (status = 204) => {
      for (const say of held.splice(0)) say(status)
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
