/** What a certificate of acceptance says, all of it from the record. */
export type Certificate = {
  readonly language: 'en' | 'de'
  readonly entryId: string
  readonly kind: 'acceptance' | 'attestation' | 'correction'
  /** Absent when it is not disclosed to whoever asks. */
  readonly method: string | undefined
  /** How an acceptance is known that was made before or elsewhere. */
  readonly imported: { readonly strength: string; readonly date: string } | undefined
  readonly customerId: string | undefined
  readonly customerName: string | undefined
  readonly partnerId: string | undefined
  readonly partnerName: string | undefined
  /** `erased` where an attestation that names a person shows none any more. */
  readonly contact: CertifiedContact | 'erased' | undefined
  readonly acceptedAt: string | undefined
  readonly recordedAt: string
  readonly agreement: CertifiedText
  readonly log: {
    readonly origin: string
    readonly index: number
    readonly size: number
    /** Base64, as in the checkpoint. */
    readonly root: string
  }
  readonly verifyUrl: string
  /** The receipt and the text, as they are. */
  readonly files: readonly CertifiedFile[]
}
export type CertifiedContact = {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phoneNumber: string | undefined
}
export type CertifiedText = {
  readonly name: string
  readonly version: string
  readonly locale: string
  readonly sha256: string
}
export type CertifiedFile = {
  readonly name: string
  readonly mediaType: string
  readonly kind: 'receipt' | 'text'
  readonly bytes: Uint8Array
}
