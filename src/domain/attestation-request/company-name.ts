import { foldEmail } from '../../base/fold.ts'
import type { AcceptingContact } from '../acceptance/acceptance.ts'

/**
 * A company's name as it is compared (wire contract 2.7): compatible forms of characters, letter
 * case and white space make no difference, everything else does.
 */
export function normaliseCompanyName(name: string): string {
  // Upper case first: it takes letters together whose lower cases differ, such as ß and ss.
  return name.normalize('NFKC').toUpperCase().toLowerCase().replace(/\s+/g, ' ').trim()
}

/**
 * The canonical text of who is asked for which company, from which the caller makes a hash. The
 * address names the person: a name spelled anew is no other signatory.
 */
export function toSignatoryKey(request: {
  readonly agreementType: string
  readonly companyName: string
  readonly signatory: Pick<AcceptingContact, 'email'>
}): string {
  return JSON.stringify([
    request.agreementType,
    normaliseCompanyName(request.companyName),
    foldEmail(request.signatory.email),
  ])
}
