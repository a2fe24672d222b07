import type { ReactElement } from 'react'
import type { ApprovedLinkView } from '../../../../../src/wire/schemas/customer-api.ts'
import type { OpenedRelationshipLink } from '../../../../../src/wire/schemas/customer-console.ts'
import { isApiError } from '../../../../shared/api/api-error.ts'
import { Section } from '../../../../shared/components/section.tsx'
import { CheckField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { approveLink } from '../api/approve-link.ts'
import { invitationWords } from '../words.ts'

/** Two separate, empty boxes; the second only where a text is shown to which it is bound. */
export function ApproveForm({
  token,
  link,
  sha256,
  onApproved,
  onReplaced,
}: {
  readonly token: string
  readonly link: OpenedRelationshipLink
  readonly sha256: string | undefined
  readonly onApproved: (approved: ApprovedLinkView) => void
  /** Another text is the current one by now. */
  readonly onReplaced: () => void
}): ReactElement {
  const t = useWords(invitationWords)
  const { partnerName: partner, customerName: customer } = link
  const form = useForm({
    initial: { relationship: false, agreement: false },
    check: ({ relationship }) => (relationship ? {} : { relationship: t('form.tick') }),
    send: async ({ agreement }, { requestId }) => {
      const agreementSha256 = agreement && sha256 !== undefined ? { agreementSha256: sha256 } : {}
      try {
        return await approveLink(token, { relationship: true, ...agreementSha256 }, requestId)
      } catch (error) {
        if (isApiError(error) && error.errorName === 'AgreementTextNotCurrent') onReplaced()
        throw error
      }
    },
    onDone: onApproved,
  })
  return (
    <Section title={t('form.title')}>
      <FormBody form={form} label={t('form.label')}>
        <CheckField
          bound={form.bind('relationship')}
          label={t('form.relationship', { partner, customer })}
        />
        {sha256 !== undefined && (
          <CheckField
            bound={form.bind('agreement')}
            label={t('form.agreement', { customer })}
            hint={t('agreement.separate')}
          />
        )}
        <FormButtons form={form} submit={t('form.button')} />
      </FormBody>
    </Section>
  )
}
