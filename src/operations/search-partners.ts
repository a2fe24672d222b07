import { foldName } from '../base/fold.ts'
import type { PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Operator } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { Deps } from './deps.ts'

const pageSize = 100

export type FoundPartner = {
  readonly partner: Partner
  readonly providers: readonly { readonly id: PartnerId; readonly name: string }[]
}

/** Partners by name; each word stands in name, domain or MPN id, or begins the id. */
export function searchPartners(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  {
    words,
    type,
    after,
  }: {
    readonly words: readonly string[]
    readonly type: Partner['type'] | undefined
    readonly after: PartnerId | undefined
  },
): Promise<{
  readonly items: readonly FoundPartner[]
  readonly total: number
  readonly next: PartnerId | undefined
}> {
  return deps.storage.read(async ({ programme }) => {
    const found = [...programme.partners.values()]
      .filter((partner) => type === undefined || partner.type === type)
      .filter((partner) => words.every((word) => matches(partner, word)))
      .map((partner) => ({ partner, key: foldName(partner.name) }))
      .toSorted((a, b) => compare(a.key, b.key) || compare(a.partner.id, b.partner.id))
      .map(({ partner }) => partner)
    const start = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1
    const page = found.slice(start, start + pageSize)
    const isLast = start + pageSize >= found.length
    return {
      items: page.map((partner) => withProviders(partner, programme.partners)),
      total: found.length,
      next: isLast ? undefined : page.at(-1)?.id,
    }
  })
}

/** One partner. @throws partner.unknown */
export function getPartner(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  partnerId: PartnerId,
): Promise<FoundPartner> {
  return deps.storage.read(async ({ programme }) => {
    const partner = programme.partners.get(partnerId)
    if (!partner) throw new ProductError('partner.unknown', { partnerId })
    return withProviders(partner, programme.partners)
  })
}

function withProviders(partner: Partner, all: ReadonlyMap<PartnerId, Partner>): FoundPartner {
  const providers = partner.providerIds.map((id) => ({ id, name: all.get(id)?.name ?? id }))
  return { partner, providers }
}

function matches({ name, domain, mpnId, id }: Partner, word: string): boolean {
  return (
    foldName(name).includes(word) ||
    domain.includes(word) ||
    mpnId.includes(word) ||
    id.startsWith(word)
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
