import type { AgreementText } from '../../../domain/agreement/agreement.ts'
import type { AgreementTextView } from '../../../wire/schemas/customer-api.ts'

/** Which text it is and where its bytes are; the hash is what an acceptance binds to. */
export function toWireAgreementText(text: AgreementText, publicUrl: string): AgreementTextView {
  return {
    sha256: text.sha256,
    version: text.rank,
    country: text.country,
    language: text.language,
    mediaType: text.mediaType,
    contentUrl: `${publicUrl}/agreements/${text.sha256}`,
  }
}
