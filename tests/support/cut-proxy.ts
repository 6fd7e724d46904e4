import { connect, createServer, type Socket } from 'node:net'

/** A way to a server that can be cut and mended, as a cable can. */
export type CutProxy = {
  readonly port: number
  /** Breaks off what is connected and refuses what comes. */
  cut(): void
  /** Lets connections be made, and then says nothing: a network that swallows. */
  swallow(): void
  mend(): void
  close(): Promise<void>
}

/** Listens on a free port and passes everything on to a port of this machine. */
export async function cutProxy(target: number): Promise<CutProxy> {
  const open = new Set<Socket>()
  let state: 'whole' | 'cut' | 'swallowing' = 'whole'
  const server = createServer(near => {
    if (state === 'cut') {
      near.destroy()
      return
    }
    open.add(near)
    near.on('error', () => undefined)
    if (state === 'swallowing') return
    const far = connect({ host: '127.0.0.1', port: target })
    open.add(far)
    far.on('error', () => near.destroy())
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const breakAll = (): void => {
    for (const socket of open) socket.destroy()
    open.clear()
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: () => {
      state = 'cut'
      breakAll()
    },
    swallow: () => {
      state = 'swallowing'
      for (const socket of open) socket.unpipe()
    },
    mend: () => {
      state = 'whole'
      breakAll()
    },
    close: () =>
      new Promise(resolve => {
        breakAll()
        server.close(() => resolve())
      }),
  }
}
