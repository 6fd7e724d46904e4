import net from 'node:net'

/** What a mail server was given. */
export type Taken = { readonly from: string; readonly to: readonly string[]; readonly body: string }

/** A mail server that keeps what it is given, or refuses every receiver. Speaks as much SMTP (RFC 5321) as one letter needs. */
export async function smtpSink(refuse = false) {
  const taken: Taken[] = []
  const server = net.createServer(socket => {
    let from = ''
    let to: string[] = []
    let body: string[] | null = null
    let rest = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    const one = (line: string): void => {
      if (body !== null) {
        if (line === '.') {
          taken.push({ from, to, body: body.join('\n') })
          body = null
          say('250 kept')
        } else body.push(line.replace(/^\.\./, '.'))
        return
      }
      const word = line.slice(0, 4).toUpperCase()
      if (word === 'MAIL') from = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (word === 'RCPT' && refuse) return void say('550 nobody here')
      if (word === 'RCPT') to = [...to, /<([^>]*)>/.exec(line)?.[1] ?? '']
      if (word === 'DATA') {
        body = []
        return void say('354 go on')
      }
      say(word === 'QUIT' ? '221 bye' : '250 well')
      if (word === 'QUIT') socket.end()
    }
    socket.on('data', data => {
      const lines = (rest + data.toString('utf8')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) one(line)
    })
    socket.on('error', () => socket.destroy())
    say('220 sink')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    taken,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}
