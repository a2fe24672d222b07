import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

const longestUrl = 2048

/** The literal IP address in the host of a URL, if it is one; IPv6 stands there in brackets. */
function literalAddress(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) > 0 ? host : undefined
}

/**
 * What a receiver's address would have to be instead; undefined when it may be used. The address is
 * hostile: it must not make this program ask its own network. A name is checked again when it has
 * been resolved for a delivery, because what it leads to can change.
 */
export function expectedOfAddress(text: string, sandbox: boolean): string | undefined {
  if (text.length > longestUrl) return `at most ${longestUrl} characters`
  const url = URL.canParse(text) ? new URL(text) : undefined
  const schemes = sandbox ? ['https:', 'http:'] : ['https:']
  if (!url || !schemes.includes(url.protocol)) {
    return sandbox ? 'an address that begins with https:// or http://' : 'an https:// address'
  }
  if (url.username !== '' || url.password !== '') return 'an address without a password'
  if (sandbox) return undefined
  const literal = literalAddress(url)
  const isInside = literal === undefined ? isInsideName(url.hostname) : !isPublicAddress(literal)
  return isInside ? 'an address that the internet can reach' : undefined
}

/** Names that no public DNS answers for. */
function isInsideName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '')
  return !name.includes('.') || /\.(localhost|local|internal|home\.arpa)$/.test(name)
}
