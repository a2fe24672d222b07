import { toBase64 } from '../transparency/base64.ts'
import type { Explanation } from '../transparency/explain/explanation.ts'
import { toVkey } from '../transparency/keys.ts'
import { primitives } from '../transparency/primitives.node.ts'
import type { ReceiptReport } from '../transparency/receipt-report.ts'

/** The report as JSON for programs; instants are milliseconds since 1970. */
export function toReportJson(
  report: ReceiptReport,
  { verdict, reasons, proved, notProved }: Explanation,
): object {
  const words = { reasons, proved, notProved }
  if (report.kind === 'invalid') {
    const { fault, entryProblem } = report
    return { result: verdict, fault, ...(entryProblem && { entryProblem }), ...words }
  }
  const { strength, unmet, entry, index, checkpoint, existedBy, notBefore } = report
  return {
    result: verdict,
    strength,
    unmet,
    entry: entry.fields,
    index,
    checkpoint: { ...checkpoint, root: toBase64(checkpoint.root) },
    logKeys: report.logKeys.map((key) => toVkey(key, primitives)),
    cosignatures: report.cosignatures.map(({ key, at }) => ({ key: toVkey(key, primitives), at })),
    timestamps: report.timestamps,
    disclosures: report.disclosures.map(({ name, value }) => ({ name, value })),
    documents: report.documents.map(({ isAgreement, sha256, mediaType, bytes }) => ({
      isAgreement,
      sha256,
      mediaType,
      bytes: bytes.length,
    })),
    ...(existedBy !== undefined && { existedBy }),
    ...(notBefore !== undefined && { notBefore }),
    ...words,
  }
}
