// Subject: lib/server/commands/webhooks.ts, lib/server/webhooks/guard.ts
import sql from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { WEBHOOK_EVENTS } from '@/lib/domain/webhook'
import { runCommand } from '@/lib/server/commands/command'
import { keepSecret } from '@/lib/server/commands/first-admin'
import { PROGRAM } from '@/lib/server/commands/people'
import { addWebhook, changeWebhook } from '@/lib/server/commands/webhooks'
import type { Database } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { must, refused } from '../a-record'

const ADMIN = { userId: 'hook-admin' }
const NOW = new Date('2026-11-20T09:00:00Z')
const webhookTo = (url: string, open: readonly string[] = []) => ({
  ...{ name: 'a newsroom', url, events: [...WEBHOOK_EVENTS], open: [...open] },
})

eachEngine(engine => {
  let db: Database

  beforeAll(async () => {
    db = await engine.freshDatabase()
    await db.transaction(async tx => {
      await tx.execute(sql`insert into "user" (id, name, email, role, kind, two_factor_enabled)
        values ('hook-admin', 'H', 'hook@example.org', 'admin', 'person', true)`)
    })
    must(await runCommand(db, keepSecret, { name: 'auth', value: 'x'.repeat(64) }, PROGRAM, NOW))
  })

  test('a private address or this machine is refused beside the field, when a webhook is made and when it is changed', async () => {
    const { id } = must(await runCommand(db, addWebhook, webhookTo('https://hooks.example.org/'), ADMIN, NOW))
    for (const url of [
      'https://127.0.0.1/x',
      'https://localhost:9/x',
      'https://hooks.LOCALHOST./x',
      'https://10.0.0.5/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.5]/',
      'https://2130706433/',
    ])
      for (const done of [
        await runCommand(db, addWebhook, webhookTo(url, ['10.0.0.5:8443']), ADMIN, NOW),
        await runCommand(db, changeWebhook, { id, ...webhookTo(url) }, ADMIN, NOW),
      ])
        expect(refused(done).map(({ code, field }) => [url, code, field])).toEqual([[url, 'webhook_private', 'url']])
  })

  test('the settings open single hosts with ports, and where a name leads is found out when it is sent to', async () => {
    for (const [url, open] of [
      ['https://10.0.0.5/', ['10.0.0.5:443']],
      ['http://localhost:9/x', ['localhost:9']],
      ['https://localhost.example.org/', []],
    ] as const)
      must(await runCommand(db, addWebhook, webhookTo(url, open), ADMIN, NOW))
  })
})
