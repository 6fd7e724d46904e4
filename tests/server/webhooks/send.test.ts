// Subject: lib/server/webhooks/send.ts, lib/server/webhooks/guard.ts, lib/server/webhooks/secret.ts
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitAfter } from '@/lib/domain/webhook'
import { guardedLookup, isClosed } from '@/lib/server/webhooks/guard'
import { newSecret, opened, sealed, signatureHeaders } from '@/lib/server/webhooks/secret'
import { post } from '@/lib/server/webhooks/send'
import { startReceiver } from '../../support/receiver'

let receiver: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.close())

/** Answers a name with addresses of a test's choosing, as a name server would. */
const answering = (...addresses: string[]) =>
  guardedLookup((_, __, done) =>
    done(
      null,
      addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    ),
  )

describe('a target', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    '::ffff:0:7f00:1',
    'ff02::1',
    'not an address',
  ])('%s is closed', address => expect(isClosed(address)).toBe(true))

  it.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is open',
    address => expect(isClosed(address)).toBe(false),
  )

  const letter = (url: string) => ({ url, headers: {}, body: '{}' })

  it.each([
    ['https://127.0.0.1/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:10.0.0.1]/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['http://93.184.215.14/', 'plain'],
  ])('%s is not connected to: %s', async (url, problem) => {
    expect(await post(letter(url), [])).toMatchObject({ status: null, problem })
  })

  it('whose name leads to a private address, or to one among others, is not connected to', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.215.14', '10.0.0.1'], ['::ffff:127.0.0.1']])
      expect(await post(letter('https://rebound.example/'), [], answering(...addresses))).toMatchObject({
        status: null,
        problem: 'private',
      })
  })

  it('whose name leads to this machine by its own name server is not connected to either', async () => {
    expect(await post(letter('https://localhost/'), [])).toMatchObject({ status: null, problem: 'private' })
  })

  it('that the settings open is reached, and nothing else of that machine', async () => {
    receiver.heard.length = 0
    expect(await post(letter(receiver.url), [receiver.host])).toMatchObject({ status: 204, problem: null })
    expect(await post(letter(receiver.url), ['127.0.0.1:1'])).toMatchObject({ status: null, problem: 'plain' })
    expect(receiver.heard).toHaveLength(1)
  })

  it('that sends elsewhere is not followed, and one that never answers is left', async () => {
    receiver.heard.length = 0
    Object.assign(receiver.state, { status: 302, location: receiver.url })
    expect(await post(letter(receiver.url), [receiver.host])).toMatchObject({ status: 302, problem: 'redirect' })
    expect(receiver.heard).toHaveLength(1)
    Object.assign(receiver.state, { status: 0, location: '' })
    expect(await post(letter(receiver.url), [receiver.host], undefined, 200)).toMatchObject({
      status: null,
      problem: 'late',
    })
    Object.assign(receiver.state, { status: 204 })
    expect(await post(letter('https://127.0.0.1:1/'), ['127.0.0.1:1'])).toMatchObject({ problem: 'refused' })
  })
})

describe('a signing secret', () => {
  it('is opened by the key that sealed it alone, and not where a letter of it is changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (secret, own) => {
        const kept = sealed(secret, own)
        expect(opened(kept, own)).toBe(secret)
        expect(opened(kept, `${own}x`)).toBeNull()
        expect(
          opened(
            kept.replace(/^./, first => (first === 'A' ? 'B' : 'A')),
            own,
          ),
        ).toBeNull()
        expect(opened('no sealed secret', own)).toBeNull()
      }),
      { numRuns: 30 },
    )
  })

  it('signs as Standard Webhooks say, once for each secret that holds', () => {
    const secrets = [newSecret(), newSecret()]
    const headers = signatureHeaders({ id: 'msg_1', at: 1_700_000_000, body: '{"a":1}' }, secrets)
    const own = secrets.map(secret => {
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
      return `v1,${createHmac('sha256', key).update('msg_1.1700000000.{"a":1}').digest('base64')}`
    })
    expect(headers).toEqual({
      'webhook-id': 'msg_1',
      'webhook-timestamp': '1700000000',
      'webhook-signature': own.join(' '),
    })
    expect(secrets[0]).not.toBe(secrets[1])
  })
})

it('waits longer after each failure, spread by a fifth, and gives up after nine attempts in a day and a half', () => {
  const waits = Array.from({ length: 8 }, (_, n) => waitAfter(n + 1, 0.5) ?? 0)
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(waits[0]).toBe(10_000)
  expect(waits.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(30 * 3_600_000)
  expect([waitAfter(1, 0), waitAfter(1, 1)]).toEqual([8_000, 12_000])
  expect(waitAfter(9, 0.5)).toBeNull()
})
