import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { ProgrammePartner } from '../../../../../src/wire/schemas/programme-partners.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { ChoiceField, TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { ChecksField } from '../../lists/components/checks-field.tsx'
import { addPartner } from '../api/add-partner.ts'
import { listPartners } from '../api/list-partners.ts'
import { partnerTypes } from '../partner-types.ts'
import { partnersWords } from '../words.ts'

const nobody: readonly string[] = []

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
  const providers = useQuery({
    queryKey: ['partners', 'providers'],
    queryFn: ({ signal }) => listPartners({ type: 'indirect-provider' }, signal),
  })
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
          ...(values.type === 'indirect-reseller' ? { providers: [...chosen] } : {}),
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
        <ChecksField
          bound={form.bind('providers')}
          label={t('providers')}
          hint={t('providers.hint')}
          choices={(providers.data?.items ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
        />
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
