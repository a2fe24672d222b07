import { foldEmail } from '../../base/fold.ts'
import type { AcceptingContact } from './acceptance.ts'

/**
 * The canonical text of an accepting contact's four fields, from which the caller makes the hash
 * that the duplicate rule compares. Only the e-mail address is normalised (wire contract 13.7).
 */
export function toContactFingerprint(contact: AcceptingContact): string {
  // A JSON array keeps the fields apart whatever they contain; a missing phone equals an empty one.
  return JSON.stringify([
    contact.firstName,
    contact.lastName,
    foldEmail(contact.email),
    contact.phoneNumber ?? '',
  ])
}
