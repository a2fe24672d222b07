import type { ReactElement } from 'react'
import type {
  EraseRequest,
  ErasureReportView,
  ProgrammeAcceptance,
} from '../../../../../src/wire/schemas/programme-customers.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { ChoiceField, SelectField, TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useAgreementNames } from '../../agreements/use-agreements.ts'
import { ChecksField } from '../../lists/components/checks-field.tsx'
import { erasePerson } from '../api/erase-person.ts'
import { bases } from '../erasure-bases.ts'
import { customersWords } from '../words.ts'

const none: readonly string[] = []

/** Who is to be erased and why; it only asks what that would take away. */
export function EraseForm({
  customerId,
  acceptances,
  onPreview,
}: {
  readonly customerId: string
  readonly acceptances: readonly ProgrammeAcceptance[]
  readonly onPreview: (asked: EraseRequest, report: ErasureReportView) => void
}): ReactElement {
  const t = useWords(customersWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const nameOf = useAgreementNames()
  const form = useForm({
    initial: { by: 'email', email: '', acceptanceIds: none, basis: '' },
    check: ({ by, email, acceptanceIds, basis }) => ({
      email: by === 'email' && email.trim() === '' ? shared('required') : undefined,
      acceptanceIds:
        by === 'acceptances' && acceptanceIds.length === 0
          ? t('erase.acceptances.required')
          : undefined,
      basis: basis === '' ? t('erase.basis.required') : undefined,
    }),
    async send(values, { requestId }) {
      const asked = toRequest(values)
      return { asked, report: await erasePerson(customerId, { ...asked, dryRun: true }, requestId) }
    },
    onDone: ({ asked, report }) => onPreview(asked, report),
  })
  const choices = acceptances
    .filter(({ acceptedBy }) => acceptedBy !== undefined)
    .map(({ id, acceptedBy, agreedAt, agreementType }) => ({
      value: id,
      label: `${acceptedBy?.name ?? ''}, ${nameOf(agreementType)}, ${format.date(agreedAt)}`,
    }))
  return (
    <FormBody form={form} label={t('erase')}>
      <ChoiceField
        bound={form.bind('by')}
        label={t('erase.who')}
        choices={[
          { value: 'email', label: t('erase.by.email') },
          { value: 'acceptances', label: t('erase.by.acceptances') },
        ]}
      />
      {form.values.by === 'email' ? (
        <TextField
          bound={form.bind('email')}
          type="email"
          label={t('erase.email')}
          maxLength={320}
        />
      ) : (
        <ChecksField
          bound={form.bind('acceptanceIds')}
          label={t('erase.acceptances')}
          {...(choices.length === 0 ? { hint: t('erase.acceptances.none') } : {})}
          choices={choices}
        />
      )}
      <SelectField
        bound={form.bind('basis')}
        label={t('erase.basis')}
        choices={[
          { value: '', label: t('erase.basis.none') },
          ...bases.map((value) => ({ value, label: t(`basis.${value}`) })),
        ]}
      />
      <FormButtons form={form} submit={t('erase.preview')} />
    </FormBody>
  )
}

function toRequest(values: {
  readonly by: string
  readonly email: string
  readonly acceptanceIds: readonly string[]
  readonly basis: string
}): EraseRequest {
  const basis = bases.find((each) => each === values.basis) ?? 'request-of-the-person'
  return values.by === 'email'
    ? { email: values.email.trim(), basis }
    : { acceptanceIds: [...values.acceptanceIds], basis }
}
