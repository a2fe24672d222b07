import type { Clock } from '../base/clock.ts'
import type { PartnerId } from '../base/identifiers.ts'
import type { Storage } from '../storage/storage.ts'
import type { Primitives } from '../transparency/primitives.ts'
import type { Certificate } from './certificate.ts'
import type { EvidenceParts } from './evidence-parts.ts'

/** Seals what must not be readable in the database; `context` binds it to its place. */
export type Sealer = {
  seal(plain: string | Uint8Array, context: string): string
  /** @throws when the text was sealed for another context, by unknown keys, or altered. */
  open(sealed: string, context: string): Uint8Array
}

/** Signs links and tokens that carry their own facts; `purpose` keeps their kinds apart. */
export type Signer = {
  sign(purpose: string, text: string): string
  verify(purpose: string, text: string, signature: string): boolean
  /** A GUID that only the programme key can derive from the text. */
  deriveGuid(purpose: string, text: string): string
}

export type Passwords = {
  create(): string
  hash(password: string): Promise<string>
}

/** One event as it goes to one receiver (wire contract 7.3). */
export type WebhookDelivery = {
  readonly url: string
  readonly signatureInMsHeader: boolean
  readonly certificateUrl: string
  readonly event: {
    readonly name: string
    readonly resourceUri: string
    readonly resourceName: string
    readonly auditUri: string | undefined
    readonly changedAt: string
  }
}
/** An answer with its status, or a word for why there was none. */
export type WebhookAnswer =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly reason: string }

/** Posts signed events to the receivers of partners. */
export type WebhookSender = {
  /** Never throws because of the receiver, and ends within seconds. */
  post(delivery: WebhookDelivery): Promise<WebhookAnswer>
  /** What an address would have to be instead; undefined when it may be used. */
  expectedOfAddress(url: string): string | undefined
  /** The certificate of the signing key, PEM. */
  readonly certificate: string
}

/** Makes the PDF of a certificate; the same certificate gives the same bytes. */
export type CertificateRenderer = {
  render(certificate: Certificate): Promise<Uint8Array>
}

/** Everything that operations need from outside; each takes the part it uses. */
export type Deps = {
  readonly storage: Storage
  readonly clock: Clock
  readonly sealer: Sealer
  readonly signer: Signer
  readonly primitives: Primitives
  readonly passwords: Passwords
  readonly webhooks: WebhookSender
  readonly evidence: EvidenceParts
  readonly certificates: CertificateRenderer
  /** Scan keys never change, so those of partners are kept open in memory. */
  readonly partnerScanKeys: Map<PartnerId, Uint8Array>
  /** Address under which customers and clients reach this deployment, without a trailing slash. */
  readonly publicUrl: string
  readonly sandbox: boolean
  /** Names this process as the holder of job leases. */
  readonly processId: string
}
