import { timestampChecker } from '../../src/transparency/check-timestamp.ts'
import { de } from '../../src/transparency/explain/de.ts'
import { en } from '../../src/transparency/explain/en.ts'
import { type Judgement, judgeFile } from '../../src/transparency/explain/judge-file.ts'
import { primitives } from '../../src/transparency/primitives.browser.ts'
import { parseTrustFile } from '../../src/transparency/trust-file.ts'

export const languages = { en, de }
export type Language = keyof typeof languages

export type Checked =
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | { readonly kind: 'policy-malformed'; readonly line: number }

/** All that the page does with what it is given; both texts are hostile. */
export async function checkFile(
  file: Uint8Array,
  { policyText, language }: { readonly policyText: string; readonly language: Language },
): Promise<Checked> {
  const trust = policyText.trim() === '' ? undefined : parseTrustFile(policyText, primitives)
  if (trust?.kind === 'malformed') return { kind: 'policy-malformed', line: trust.line }
  const roots = trust?.roots ?? []
  const told = {
    policy: trust?.policy,
    words: languages[language],
    checkTimestamp: roots.length > 0 ? timestampChecker(roots) : undefined,
  }
  return { kind: 'judged', judgement: await judgeFile(file, told, primitives) }
}
