import 'server-only'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** The header in which the server entry says who connects; whatever a client sends under this name is replaced. */
export const ADDRESS_HEADER = 'x-iwm-address'

/** Networks that a balancer in front of us may stand in (RFC 1918, RFC 4193, loopback): only from there is its word taken. */
const near = new BlockList()
near.addSubnet('127.0.0.0', 8)
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addSubnet('fc00::', 7, 'ipv6')
near.addAddress('::1', 'ipv6')

const isLoopback = (address: string): boolean => /^(?:::ffff:)?127\.|^::1$/.test(address)

/** Whether a request comes from a program of this machine that asks directly: what a balancer forwards comes from elsewhere. */
export function isOwnMachine(req: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const forwarded = req.headers['x-forwarded-for'] !== undefined || req.headers.forwarded !== undefined
  return !forwarded && isLoopback(req.socket.remoteAddress ?? '')
}

const isNear = (address: string): boolean => near.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/**
 * The address that a request comes from: that of the connection or, where a balancer on our own network forwards it, the
 * last one in `X-Forwarded-For`, which is the one that the balancer saw itself.
 */
export function clientAddress(req: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const peer = (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  if (isIP(peer) === 0) return '0.0.0.0'
  if (!isNear(peer)) return peer
  const told = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
    .replace(/^::ffff:/, '')
  return told !== undefined && isIP(told) !== 0 ? told : peer
}
