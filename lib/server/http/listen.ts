import 'server-only'
import { createServer, type Server } from 'node:http'

/** How often connections that have fallen idle are looked for at shutdown, in milliseconds. */
const LOOK_MS = 100

/** How long open requests may take to finish at shutdown, in milliseconds. */
const GRACE_MS = 30_000

/** Starts listening on all addresses of this machine; 0 takes a free port. Rejects with a clear message if it is taken. */
export function listen(server: Server, port: number): Promise<number> {
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

/** Takes no new connections, lets open requests finish for half a minute, then cuts them. */
export function stopListening(server: Server): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    // A connection that is kept falls idle when its answer is out, which may be after the stop: nothing else would close it.
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_MS)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(idle)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function listenMessage(error: Error, port: number): string {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop that one, or set PORT to another.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to one above 1023.`
  return `Cannot listen on port ${port}: ${error.message}`
}
