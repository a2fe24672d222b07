import { ProductError } from '../base/product-error.ts'
import type { AgreementType } from '../domain/agreement/agreement.ts'
import { currentVersion, findAgreementType } from '../domain/agreement/versions.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { Deps } from './deps.ts'

/**
 * One current template per agreement type (wire contract 2.1); `agreementType` absent: every type.
 * A type without an effective version has no current template and is left out.
 *
 * @throws agreement.unknown-type, caller.role-missing
 */
export function listAgreementMetadata(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  agreementType: string | undefined,
): Promise<readonly (AgreementType & { readonly rank: number })[]> {
  return deps.storage.read(async ({ programme, now }) => {
    requireRole(programme, caller, 'read-texts')
    const wanted =
      agreementType === undefined ? programme.types : [findAgreementType(programme, agreementType)]
    return wanted.flatMap((type) => {
      if (!type)
        throw new ProductError('agreement.unknown-type', { agreementType: agreementType ?? '' })
      const version = currentVersion(programme, type.name, now)
      return version ? [{ ...type, rank: version.rank }] : []
    })
  })
}
