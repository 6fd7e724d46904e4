import { connect, createServer } from 'node:net'

/** Hands each connection to one of the ports in turn, and to the next where one refuses it. Answers its own port. */
export async function startBalancer(ports: () => readonly number[]): Promise<{ port: number; stop(): Promise<void> }> {
  let turn = 0
  const server = createServer(from => {
    const all = ports()
    const first = turn++
    const hand = (tries: number): void => {
      const to = connect(all[(first + tries) % all.length] ?? 0, '127.0.0.1', () => {
        from.pipe(to).pipe(from)
        from.once('close', () => to.destroy())
        to.once('close', () => from.destroy())
      })
      to.on('error', () => (to.readyState !== 'open' && tries + 1 < all.length ? hand(tries + 1) : from.destroy()))
    }
    from.on('error', () => undefined)
    hand(0)
  })
  await new Promise<void>(resolve => server.listen(0, resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
      }),
  }
}
