import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SERVICE = `
import { runUntilStopped } from './lib/cli/until-stopped.ts'
let errors = 0
process.on('uncaughtException', () => { errors += 1 })
await runUntilStopped(async stack => {
  const alive = setInterval(() => console.log('a line'), 10)
  process.on('message', () => process.send?.({ errors }))
  stack.push(async () => { clearInterval(alive); process.disconnect() })
})
process.send?.('open')
`

it('goes on when nobody reads its output any more, and still ends well when it is told to', async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', SERVICE], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  try {
    await once(child, 'message')
    child.stdout?.destroy()
    child.stderr?.destroy()
    await new Promise(resolve => setTimeout(resolve, 300))
    child.send('how are you?')
    const [answer] = await once(child, 'message')
    expect(answer).toEqual({ errors: 0 })
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  } finally {
    child.kill('SIGKILL')
  }
})
