import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage } from 'node:http'
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
