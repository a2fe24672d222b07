import { de } from '../../src/transparency/explain/de.ts'
import { en } from '../../src/transparency/explain/en.ts'
import { type Judgement, judgeFile } from '../../src/transparency/explain/judge-file.ts'
import { primitives } from '../../src/transparency/primitives.browser.ts'
import { parseTrustPolicy } from '../../src/transparency/trust-policy.ts'

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
  const parsed =
    policyText.trim() === '' ? undefined : parseTrustPolicy(toLines(policyText), primitives)
  if (parsed?.kind === 'malformed') return { kind: 'policy-malformed', line: parsed.line }
  const told = { policy: parsed?.policy, words: languages[language] }
  return { kind: 'judged', judgement: await judgeFile(file, told, primitives) }
}

/** What is pasted may have the line ends of another system. */
function toLines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
