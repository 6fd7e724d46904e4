import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { listen, stopListening } from '@/lib/server/http/listen'

it('stopping waits for what is being answered, and not for a connection that its reader would keep', async () => {
  let finish = (): void => undefined
  const server = createServer({ keepAliveTimeout: 75_000 }, (_req, res) => {
    finish = () => res.end('whole')
    res.write('half, ')
  })
  const port = await listen(server, 0)
  const agent = new Agent({ keepAlive: true })
  const answer = await new Promise<IncomingMessage>(resolve => get({ port, agent }, resolve))
  const stopped = stopListening(server).then(() => 'stopped')
  expect(await Promise.race([stopped, new Promise(resolve => setTimeout(resolve, 300))])).toBeUndefined()
  finish()
  const told: string[] = []
  answer.on('data', (bytes: Buffer) => told.push(bytes.toString()))
  await once(answer, 'end')
  expect(told.join('')).toBe('half, whole')
  expect(await stopped).toBe('stopped')
  agent.destroy()
})

it('who waits at the port while the program is busy is answered, not reset, when it is stopped then', async () => {
  const server = createServer((_req, res) => void res.end('answered'))
  const port = await listen(server, 0)
  const answers = Array.from(
    { length: 30 },
    () =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1')
        const told: string[] = []
        socket.on('data', bytes => told.push(String(bytes)))
        socket.on('end', () => resolve(told.join('')))
        socket.on('error', reject)
        socket.write('GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n')
      }),
  )
  // By then the system has made all connections, and this program, which has taken no turn, has taken none of them.
  await new Promise(process.nextTick)
  await stopListening(server)
  for (const answer of await Promise.all(answers)) expect(answer).toContain('answered')
})
