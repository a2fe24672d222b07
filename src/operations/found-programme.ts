import type { Operator } from '../domain/caller.ts'
import type { Deps } from './deps.ts'
import type { ProgrammeFoundation } from './programme-seed.ts'
import { writeAudit } from './write-audit.ts'

/**
 * Gives an empty deployment its first policy, agreement types and catalogue; does nothing where there
 * is a policy already.
 */
export function foundProgramme(
  deps: Pick<Deps, 'storage'>,
  caller: Operator,
  foundation: ProgrammeFoundation,
): Promise<{ readonly founded: boolean }> {
  return deps.storage.write(async (tx) => {
    const history = await tx.state.policyHistory()
    if (history.length > 0) return { founded: false }
    await tx.state.setPolicy(foundation.policy, caller.name)
    for (const type of foundation.types) await tx.texts.insertType(type)
    await tx.state.setCatalogue(foundation.catalogue)
    await writeAudit(tx, {
      caller,
      partnerId: undefined,
      resourceType: 'policy',
      operationType: 'found_programme',
    })
    return { founded: true }
  })
}
