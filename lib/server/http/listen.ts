import 'server-only'
import { createServer, type Server } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'

/** How long open requests may take to finish at shutdown, in milliseconds. */
const GRACE_MS = 30_000

/** How many connections may wait at the port to be taken: what Node.js asks the system for. */
const WAITING = 511

/** Starts listening on all addresses of this machine; 0 takes a free port. Rejects with a clear message if it is taken. */
export function listen(server: Server, port: number): Promise<number> {
  server.on('request', (req, res) => {
    res.once('close', () => {
      if (!server.listening) req.socket.destroySoon()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(new Error(listenMessage(error, port))))
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Rejects as `listen` would, without taking the port: the answer is wanted before the slow part of the start. */
export async function assertFree(port: number): Promise<void> {
  if (port === 0) return
  const probe = createServer()
  await listen(probe, port)
  await new Promise(resolve => probe.close(resolve))
}

/**
 * Answers what has been asked by now, takes no new connections, lets open requests finish for half a minute, then cuts them.
 * A connection that its reader would keep is closed as soon as its answer is out.
 */
export async function stopListening(server: Server): Promise<void> {
  await takeWaiting(server)
  await new Promise<void>(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
  })
}

/** Closing the port resets whoever waits at it, and one of them is taken with each turn of the event loop. */
async function takeWaiting(server: Server): Promise<void> {
  let taken = 0
  const take = (): void => {
    taken += 1
  }
  server.on('connection', take)
  for (let before = -1; before < taken && taken < WAITING; ) {
    before = taken
    await turn()
    // The first turn may have begun after the port was looked at.
    await turn()
  }
  server.off('connection', take)
}

function listenMessage(error: Error, port: number): string {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop that one, or set PORT to another.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to one above 1023.`
  return `Cannot listen on port ${port}: ${error.message}`
}
