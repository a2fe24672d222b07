import type { ReactElement } from 'react'
import type { PolicySet } from '../../../../../src/wire/schemas/programme-policy.ts'
import { Focused } from '../../../../shared/components/focused.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { policyWords } from '../words.ts'

/** The policy is set: since when it counts, and where it can be read. */
export function PolicySetDone({ answer }: { readonly answer: PolicySet }): ReactElement {
  const t = useWords(policyWords)
  return (
    <Focused>
      <Section title={t('setDone')}>
        <p role="status">
          {t('setDone.text', {
            revision: answer.revision,
            seconds: answer.takesEffectAfterSeconds,
          })}
        </p>
        <LinkButton primary to="/policy">
          {t('toPolicy')}
        </LinkButton>
      </Section>
    </Focused>
  )
}
