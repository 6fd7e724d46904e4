import 'server-only'
import { lookup as ask, type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/**
 * Networks that no message goes to: this machine, private and shared ones, link-local (where clouds keep their secrets), those for
 * documentation, tests and many, and what maps or carries an IPv4 address (IANA special-purpose registries, RFC 6890).
 */
const CLOSED = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  CLOSED.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  CLOSED.addSubnet(network, bits, 'ipv6')

/** Whether an address is one that no message goes to; text that is no address is. */
export function isClosed(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return true
  // BlockList holds a mapped address (::ffff:10.0.0.1) against the rules for IPv4.
  return CLOSED.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * Whether the host of an address is, as it is written, one that no message goes to: this machine by name, or a closed address. Other
 * names are judged when they are looked up, since what they answer may change.
 */
export function isClosedHost({ hostname }: URL): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0) return isClosed(literal)
  return /^(?:.*\.)?localhost\.?$/.test(literal)
}

/** Thrown in place of a connection to a closed network. */
export class ClosedNetwork extends Error {
  override readonly name = 'ClosedNetwork'
}

/** Asks for all addresses of a name. */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Looks up a name as Node does and refuses it where any of its addresses is closed. The connection is made to exactly what was
 * checked, so a name that answers otherwise the next time gains nothing. `resolve` answers names.
 */
export function guardedLookup(resolve: Resolve = ask): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const [first] = addresses
      if (!first || addresses.some(({ address }) => isClosed(address))) return callback(new ClosedNetwork(), '', 0)
      if (options.all) return callback(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
}

/** Host and port as the setting of open targets writes them. */
export const hostOf = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`
