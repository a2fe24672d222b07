import { type TSchema, Type } from 'typebox'

/** Nobody changes what stands in a receipt. */
const List = <Item extends TSchema>(item: Item) => Type.Immutable(Type.Array(item))

/** What stands in for a receipt until its entry is published (evidence log 10). */
export const PendingReceipt = Type.Object({ state: Type.Literal('pending') })

/** The file that proves one entry (evidence log 10). */
export const ReceiptFile = Type.Object({
  format: Type.Literal('evidence-receipt/v1'),
  entry: Type.String(),
  proof: Type.String(),
  disclosures: List(Type.String()),
  documents: Type.Optional(
    List(Type.Object({ sha256: Type.String(), media_type: Type.String(), data: Type.String() })),
  ),
  prior: Type.Optional(
    Type.Object({
      checkpoint: Type.String(),
      consistency: List(Type.String()),
    }),
  ),
  timestamps: Type.Optional(
    List(
      Type.Object({
        type: Type.Literal('rfc3161'),
        over: Type.Literal('checkpoint-body'),
        tsr: Type.String(),
      }),
    ),
  ),
  keys: List(Type.String()),
  log_url: Type.String(),
})

/** The language of a certificate; without it that of the request. */
export const CertificateQuery = Type.Object({ language: Type.Optional(Type.Enum(['en', 'de'])) })

/** `?documents=1` attaches the agreement's text. */
export const ReceiptQuery = Type.Object({ documents: Type.Optional(Type.String()) })

export const InclusionQuery = Type.Object({ index: Type.String(), size: Type.String() })
export const ConsistencyQuery = Type.Object({ old: Type.String(), new: Type.String() })
