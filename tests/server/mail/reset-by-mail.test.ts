import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '@/lib/server/commands/command'
import { acceptInvitation, invitePerson, spendResetLink } from '@/lib/server/commands/invitations'
import { PROGRAM } from '@/lib/server/commands/people'
import type { Database } from '@/lib/server/db/handle'
import { linkLetter, mail } from '@/lib/server/mail/mail'
import { resetByMail } from '@/lib/server/mail/reset-by-mail'
import { eachEngine } from '@/tests/support/db'
import { smtpSink } from '@/tests/support/smtp-sink'
import { must, NOW } from '../a-record'

const IWM_PUBLIC_URL = 'https://monitor.example.org'
const HASH = `${'0'.repeat(32)}:${'0'.repeat(128)}`

eachEngine(engine => {
  let db: Database
  let sink: Awaited<ReturnType<typeof smtpSink>>
  beforeAll(async () => {
    db = await engine.freshDatabase()
    sink = await smtpSink()
    for (const name of ['zainab', 'ali']) {
      const made = { email: `${name}@example.org`, role: 'editor', locale: 'ar' } as const
      const { token } = must(await runCommand(db, invitePerson, made, PROGRAM, NOW))
      must(await runCommand(db, acceptInvitation, { token, name, password_hash: HASH }, PROGRAM, NOW))
    }
  })
  afterAll(() => sink.close())
  const server = () => {
    const found = mail({ SMTP_URL: sink.url, IWM_MAIL_FROM: undefined, IWM_PUBLIC_URL })
    if (!found) throw new Error('no mail server')
    return found
  }
  const ask = (email: string, now = NOW) => resetByMail(db, server(), email, now)

  test('a link goes to whoever has the address, in their language, and works once', async () => {
    expect(await ask(' Zainab@Example.org ')).toBe(true)
    const [letter] = sink.taken
    expect(letter).toMatchObject({ from: 'monitor@monitor.example.org', to: ['zainab@example.org'] })
    const body = (letter?.body ?? '').replaceAll('=\n', '')
    const text = /base64/i.test(body)
      ? Buffer.from(body.split('\n\n').slice(1).join(''), 'base64').toString('utf8')
      : body.replaceAll('=3D', '=')
    const token = /https:\/\/monitor\.example\.org\/ar\/admin\/reset\/([\w-]+)/.exec(text)?.[1] ?? ''
    expect(token.length).toBeGreaterThan(20)
    must(await runCommand(db, spendResetLink, { token, password_hash: HASH }, PROGRAM, NOW))
    expect((await runCommand(db, spendResetLink, { token, password_hash: HASH }, PROGRAM, NOW)).ok).toBe(false)
  })

  test('nobody is told who has an account, and nobody is flooded', async () => {
    const before = sink.taken.length
    expect(await ask('nobody@example.org')).toBe(false)
    expect(await ask("' or 1=1 --")).toBe(false)
    const sent = [await ask('ali@example.org'), await ask('ali@example.org'), await ask('ali@example.org')]
    expect([...sent, await ask('ali@example.org')]).toEqual([true, true, true, false])
    expect(await ask('ali@example.org', new Date(NOW.getTime() + 3600_001))).toBe(true)
    await db.transaction(tx => tx.execute(sql`update "user" set disabled_at = now() where email = 'ali@example.org'`))
    expect(await ask('ali@example.org', new Date(NOW.getTime() + 9_000_000))).toBe(false)
    expect(sink.taken.length).toBe(before + 4)
  })
})

test('without a mail server there are no letters, and one that refuses them is heard of', async () => {
  expect(mail({ SMTP_URL: undefined, IWM_MAIL_FROM: undefined, IWM_PUBLIC_URL })).toBe(null)
  const refusing = await smtpSink(true)
  const server = mail({ SMTP_URL: refusing.url, IWM_MAIL_FROM: 'desk@example.org', IWM_PUBLIC_URL })
  const letter = linkLetter('invite', 'a@example.org', 'https://monitor.example.org/en', 'en')
  await expect(server?.send(letter)).rejects.toThrow(/550|refused|rejected/i)
  await refusing.close()
})
