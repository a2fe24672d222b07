import { buildPartner } from '../../support/domain.ts'

/** Partners with domains of their own: the registry of domains lets no two share one. */
const withOwnDomain = (letter: string) =>
  buildPartner(letter, { domain: `partner-${letter}.example.com` })

export const partnerA = withOwnDomain('a')
export const partnerB = withOwnDomain('b')
export const partnerC = withOwnDomain('c')
