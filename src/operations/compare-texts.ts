import type { Sha256Hex } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { compareParagraphs, type ParagraphChange } from '../domain/agreement/compare-paragraphs.ts'
import type { Operator } from '../domain/caller.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { allTexts, type DescribedText, describeTexts } from './describe-agreements.ts'

export type TextComparison = {
  readonly left: DescribedText
  readonly right: DescribedText
  /** Absent where one of them is no plain text. */
  readonly paragraphs: readonly ParagraphChange[] | undefined
}

/** Two published texts beside each other. @throws agreement.text-unknown */
export function compareTexts(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  { left, right }: { readonly left: Sha256Hex; readonly right: Sha256Hex },
): Promise<TextComparison> {
  return deps.storage.read(async (tx) => {
    const [one, other] = [await findText(tx, left), await findText(tx, right)]
    const isPlain = one.plain !== undefined && other.plain !== undefined
    return {
      left: one.described,
      right: other.described,
      paragraphs: isPlain ? compareParagraphs(one.plain, other.plain) : undefined,
    }
  })
}

async function findText(
  tx: Pick<ReadTransaction, 'programme' | 'texts'>,
  sha256: Sha256Hex,
): Promise<{ readonly described: DescribedText; readonly plain: string | undefined }> {
  const [described] = describeTexts(allTexts(tx.programme).filter((each) => each.sha256 === sha256))
  const content = described && (await tx.texts.findContent(sha256))
  if (!content) throw new ProductError('agreement.text-unknown', { sha256 })
  const isText = content.mediaType.startsWith('text/')
  return { described, plain: isText ? new TextDecoder().decode(content.bytes) : undefined }
}
