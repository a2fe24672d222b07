import { Button, makeStyles } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { AttestationPreview } from '../../../../../src/wire/schemas/partner-attest.ts'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { FieldGroup } from '../../../../shared/forms/field-group.tsx'
import { CheckField, DateField, LongTextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { PersonFields } from '../../../../shared/forms/person-fields.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useSession } from '../../../../shared/session/use-session.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { type Corrected, fieldOf, noValues, review } from '../attest-values.ts'
import { attestWords } from '../words.ts'
import { ReviewStep } from './review-step.tsx'

const maxReason = 500

const useStyles = makeStyles({
  person: {
    marginTop: 0,
    '@media (min-width: 40rem)': { gridTemplateColumns: '1fr 1fr' },
  },
  whole: { gridColumn: '1 / -1', '& button': { textAlign: 'left', overflowWrap: 'anywhere' } },
})

/** The form and its review; what was typed stays when one goes back. */
export function AttestSteps({
  customer,
  corrected,
  onDone,
  onCancel,
}: {
  readonly customer: PartnerCustomerDetails
  readonly corrected: Corrected | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(attestWords)
  const shared = useWords(sharedWords)
  const { tenantName } = useSession()
  const [preview, setPreview] = useState<AttestationPreview>()
  const { agreement, primaryContact } = customer
  const form = useForm({
    initial: corrected?.values ?? noValues,
    send: (values) =>
      review(customer.id, values, {
        templateId: agreement.templateId,
        corrects: corrected?.acceptanceId,
        words: {
          required: shared('required'),
          unconfirmed: t('confirmed.required'),
          email: t('email.malformed'),
          future: t('agreedOn.future'),
        },
      }),
    fieldOf,
    onDone: setPreview,
  })
  if (preview !== undefined) {
    return (
      <ReviewStep
        customer={customer}
        preview={preview}
        values={form.values}
        corrects={corrected?.acceptanceId}
        onBack={() => setPreview(undefined)}
        onDone={onDone}
        onCancel={onCancel}
      />
    )
  }
  const { phoneNumber = '', ...named } = primaryContact
  const primaryName = `${primaryContact.firstName} ${primaryContact.lastName}`.trim()
  return (
    <FormBody form={form} label={t(corrected === undefined ? 'title' : 'title.correct')}>
      <FieldGroup title={t('person')} className={styles.person}>
        {primaryName !== '' && (
          <div className={styles.whole}>
            <Button onClick={() => form.fill({ ...named, phoneNumber })}>
              {t('usePrimary', { name: primaryName })}
            </Button>
          </div>
        )}
        <PersonFields
          firstName={form.bind('firstName')}
          lastName={form.bind('lastName')}
          email={form.bind('email')}
          phoneNumber={form.bind('phoneNumber')}
        />
      </FieldGroup>
      <DateField bound={form.bind('agreedOn')} label={t('agreedOn')} hint={t('agreedOn.hint')} />
      {corrected !== undefined && (
        <LongTextField
          bound={form.bind('reason')}
          label={t('reason')}
          hint={t('reason.hint')}
          maxLength={maxReason}
          rows={3}
        />
      )}
      <CheckField
        bound={form.bind('confirmed')}
        label={t('confirmed', {
          partner: tenantName,
          customer: customer.companyName,
          agreement: agreement.name,
        })}
      />
      <FormButtons form={form} submit={t('review')}>
        <Button onClick={onCancel}>{shared('cancel')}</Button>
      </FormButtons>
    </FormBody>
  )
}
