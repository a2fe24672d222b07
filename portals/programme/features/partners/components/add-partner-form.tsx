import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ProgrammePartner } from '../../../../../src/wire/schemas/programme-partners.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { ChoiceField, TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { addPartner } from '../api/add-partner.ts'
import { partnerTypes } from '../partner-types.ts'
import { partnersWords } from '../words.ts'
import { type Provider, ProvidersField } from './providers-field.tsx'

const nobody: readonly Provider[] = []

/** Onboards a partner. */
export function AddPartnerForm({
  onDone,
  onCancel,
}: {
  readonly onDone: (partner: ProgrammePartner) => void
  readonly onCancel: () => void
}): ReactElement {
  const t = useWords(partnersWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const form = useForm({
    initial: {
      name: '',
      type: '',
      country: '',
      mpnId: '',
      domain: '',
      contactEmail: '',
      providers: nobody,
    },
    check: ({ name, type, country, mpnId, domain, providers: chosen }) => ({
      name: required(name),
      type: type === '' ? t('type.required') : undefined,
      country: /^[a-z]{2}$/i.test(country.trim()) ? undefined : t('country.malformed'),
      mpnId: /^\d{1,10}$/.test(mpnId.trim()) ? undefined : t('mpnId.malformed'),
      domain: required(domain),
      providers:
        type === 'indirect-reseller' && chosen.length === 0 ? t('providers.required') : undefined,
    }),
    send: ({ providers: chosen, contactEmail, ...values }, { requestId }) =>
      addPartner(
        {
          name: values.name.trim(),
          type: values.type,
          country: values.country.trim().toUpperCase(),
          mpnId: values.mpnId.trim(),
          domain: values.domain.trim(),
          ...(values.type === 'indirect-reseller' ? { providers: chosen.map(({ id }) => id) } : {}),
          ...(contactEmail.trim() === '' ? {} : { contactEmail: contactEmail.trim() }),
        },
        requestId,
      ),
    onDone,
  })

  function required(value: string): string | undefined {
    return value.trim() === '' ? shared('required') : undefined
  }

  const country = form.values.country.trim().toUpperCase()
  return (
    <FormBody form={form} label={t('add')}>
      <TextField bound={form.bind('name')} label={t('name')} maxLength={200} />
      <ChoiceField
        bound={form.bind('type')}
        label={t('type')}
        choices={partnerTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
      />
      {form.values.type === 'indirect-reseller' && (
        <ProvidersField bound={form.bind('providers')} />
      )}
      <TextField
        bound={form.bind('country')}
        label={t('country')}
        hint={country.length === 2 ? format.country(country) : t('country.hint')}
        maxLength={2}
      />
      <TextField
        bound={form.bind('mpnId')}
        label={t('mpnId')}
        hint={t('mpnId.hint')}
        maxLength={10}
      />
      <TextField bound={form.bind('domain')} label={t('domain')} hint={t('domain.hint')} />
      <TextField
        bound={form.bind('contactEmail')}
        type="email"
        label={t('contactEmail')}
        hint={t('contactEmail.hint')}
        isOptional
      />
      <FormButtons form={form} submit={t('add')}>
        <Button onClick={onCancel}>{shared('cancel')}</Button>
      </FormButtons>
    </FormBody>
  )
}
