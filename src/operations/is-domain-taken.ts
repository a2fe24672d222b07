import type { Deps } from './deps.ts'

/** Whether a customer or partner has the domain (wire contract 3.9). */
export function isDomainTaken(deps: Pick<Deps, 'storage'>, domain: string): Promise<boolean> {
  return deps.storage.read((tx) => tx.customers.isDomainTaken(domain))
}
