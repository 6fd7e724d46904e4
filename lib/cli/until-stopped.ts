import { messageOf } from './say'

/** What has to be closed at the end, last opened first. */
export type CloseStack = {
  push(close: () => Promise<void>): void
}

/**
 * Runs a service until SIGTERM, SIGINT or SIGHUP, then closes what it opened and ends the process: code 0 when it was told
 * to stop, 1 when it could not start or broke. Told to stop while it still starts, it closes what is open by then.
 */
export async function runUntilStopped(open: (stack: CloseStack) => Promise<void>): Promise<void> {
  const closes: (() => Promise<void>)[] = []
  let ending = false

  const end = async (code: number): Promise<void> => {
    if (ending) return
    ending = true
    for (const close of closes.reverse()) {
      await close().catch((error: unknown) => {
        console.error(`While stopping: ${messageOf(error)}`)
      })
    }
    process.exit(code)
  }

  // A terminal sends the signal to us and to npm, which passes it on: the second one means nothing more than the first.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) console.log('Stopping: finishing open requests and closing the database.')
      void end(0)
    })
  }
  // A service outlives who reads its output. Left alone, the broken pipe would be an error, and saying so the next one, for ever.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
  process.on('uncaughtException', error => {
    console.error(error)
    void end(1)
  })
  // A request that nobody waits for any more may fail late; the site goes on.
  process.on('unhandledRejection', reason => console.error(reason))

  try {
    await open({ push: close => closes.push(close) })
  } catch (error) {
    if (ending) return
    console.error(messageOf(error))
    await end(1)
  }
}
