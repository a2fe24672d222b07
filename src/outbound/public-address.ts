import { BlockList, isIP } from 'node:net'

/** Addresses that lead into a deployment's own network, or nowhere (RFC 6890). */
const inside = new BlockList()
for (const [network, prefix] of [
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
] as const) {
  inside.addSubnet(network, prefix, 'ipv4')
}
/** Of IPv6 only global unicast leads out, and of it not what wraps an IPv4 address. */
const outside6 = new BlockList()
outside6.addSubnet('2000::', 3, 'ipv6')
const inside6 = new BlockList()
inside6.addSubnet('2001::', 23, 'ipv6')
inside6.addSubnet('2001:db8::', 32, 'ipv6')
inside6.addSubnet('2002::', 16, 'ipv6')
inside6.addSubnet('3fff::', 20, 'ipv6')

/** Whether an IP address is one that anybody on the internet could reach. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !inside.check(address, 'ipv4')
    case 6:
      return outside6.check(address, 'ipv6') && !inside6.check(address, 'ipv6')
    default:
      return false
  }
}
