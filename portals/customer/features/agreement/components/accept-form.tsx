import type { ReactElement } from 'react'
import type { DirectAcceptanceView } from '../../../../../src/wire/schemas/acceptance.ts'
import type { CustomerAgreement } from '../../../../../src/wire/schemas/customer-console.ts'
import { isApiError } from '../../../../shared/api/api-error.ts'
import { Section } from '../../../../shared/components/section.tsx'
import { CheckField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { acceptAgreement } from '../api/accept-agreement.ts'
import { agreementWords } from '../words.ts'

/** An empty box bound to exactly the text with this hash; another text is another form. */
export function AcceptForm({
  agreement,
  sha256,
  onAccepted,
  onReplaced,
}: {
  readonly agreement: Pick<CustomerAgreement, 'agreementType' | 'customerName'>
  readonly sha256: string
  readonly onAccepted: (acceptance: DirectAcceptanceView) => void
  /** Another text is the current one by now. */
  readonly onReplaced: () => void
}): ReactElement {
  const t = useWords(agreementWords)
  const { agreementType, customerName } = agreement
  const form = useForm({
    initial: { accepted: false },
    check: ({ accepted }) => (accepted ? {} : { accepted: t('accept.tickFirst') }),
    send: async (_values, { requestId }) => {
      try {
        return await acceptAgreement({ agreementType, sha256 }, requestId)
      } catch (error) {
        if (isApiError(error) && error.errorName === 'AgreementTextNotCurrent') onReplaced()
        throw error
      }
    },
    onDone: onAccepted,
  })
  return (
    <Section title={t('accept.title')}>
      <FormBody form={form} label={t('accept.form')}>
        <CheckField
          bound={form.bind('accepted')}
          label={t('accept.box', { customer: customerName })}
        />
        <FormButtons form={form} submit={t('accept.button')} />
      </FormBody>
    </Section>
  )
}
