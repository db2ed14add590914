/**
 * Addresses of the network that a feed has no business with: this machine, private and link-local networks (where cloud
 * machines keep their keys), and what is reserved. IPv6 forms that carry an IPv4 address are judged by that.
 */
import { BlockList, isIP, isIPv4 } from 'node:net'

const V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]
/** 64:ff9b::/96 and 2002::/16 lead to IPv4 addresses through gateways, 2001::/32 through Teredo. */
const V6 = [
  ...['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32', '2001:db8::/32', '2002::/16'],
  ...['fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
]

const blocked = new BlockList()
for (const [list, family] of [
  [V4, 'ipv4'],
  [V6, 'ipv6'],
] as const)
  for (const range of list) {
    const [base, bits] = range.split('/')
    blocked.addSubnet(base!, Number(bits), family)
  }

const MAPPED = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i

/** Whether an IP address is not one of the public network. Words that are no IP address are not public. */
export function isPrivate(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const [, dotted, high, low] = MAPPED.exec(bare) ?? []
  if (dotted) return isPrivate(dotted)
  if (high !== undefined) {
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low!, 16)]
    return isPrivate(`${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`)
  }
  if (!isIP(bare)) return true
  return blocked.check(bare, isIPv4(bare) ? 'ipv4' : 'ipv6')
}
