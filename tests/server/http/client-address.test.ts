import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { clientAddress } from '@/lib/server/http/client-address'

function from(peer: string, forwarded?: string): Pick<IncomingMessage, 'headers' | 'socket'> {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: peer })
  return { socket, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }
}

describe('where a request comes from', () => {
  test.each([
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
    // Whoever comes straight to us cannot say that they are somebody else.
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['10.1.2.3', '198.51.100.1', '198.51.100.1'],
    // Of a chain only the last link was written by our own balancer.
    ['10.1.2.3', '192.0.2.66, 198.51.100.1', '198.51.100.1'],
    ['::1', '2001:db8::7', '2001:db8::7'],
    ['10.1.2.3', 'nonsense', '10.1.2.3'],
    ['', undefined, '0.0.0.0'],
  ])('%s with %s', (peer, forwarded, address) => {
    expect(clientAddress(from(peer, forwarded))).toBe(address)
  })
})
