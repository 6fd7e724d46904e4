/**
 * Prints one line for a step: what it does, then how long it took. `work` may tell how far it is; on a terminal that is
 * shown in the same line, elsewhere left out. With `chatty` work, which prints lines of its own, ours comes after them.
 */
export async function step<T>(
  what: string,
  work: (progress: (text: string) => void) => Promise<T>,
  { chatty = false } = {},
): Promise<T> {
  const began = performance.now()
  const spent = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`
  const out = process.stdout
  if (!chatty) out.write(`${what} … `)
  const progress = (text: string): void => {
    if (out.isTTY) out.write(`\r\u001b[2K${what} … ${text} `)
  }
  try {
    const value = await work(progress)
    out.write(chatty ? `${what} … ${spent()}\n` : out.isTTY ? `\r\u001b[2K${what} … ${spent()}\n` : `${spent()}\n`)
    return value
  } catch (error) {
    out.write(`failed after ${spent()}\n`)
    throw error
  }
}

/** The message of whatever was thrown, for a person at a terminal. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
