import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { PolicySet } from '../../../../../src/wire/schemas/programme-policy.ts'
import { isApiError } from '../../../../shared/api/api-error.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { CheckField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { agreementsKey } from '../../agreements/use-agreements.ts'
import { setPolicy } from '../api/set-policy.ts'
import type { PolicyDraft } from '../policy-values.ts'
import { policyKey } from '../use-policy.ts'
import { policyWords } from '../words.ts'

/** The last step: countries that are left without a text are confirmed, and the draft is set. */
export function SetPolicyForm({
  draft,
  revision,
  countries,
  submit,
  onDone,
  onBack,
  onRebase,
}: {
  readonly draft: PolicyDraft
  /** From which the draft was made. */
  readonly revision: number
  readonly countries: readonly string[]
  readonly submit: string
  readonly onDone: (answer: PolicySet) => void
  readonly onBack: () => void
  /** Somebody else set the policy meanwhile. */
  readonly onRebase: () => void
}): ReactElement {
  const t = useWords(policyWords)
  const format = useFormat()
  const queries = useQueryClient()
  const form = useForm({
    initial: { isConfirmed: countries.length === 0 },
    check: ({ isConfirmed }) => ({
      isConfirmed: isConfirmed ? undefined : t('countries.must'),
    }),
    send: (_values, { requestId }) =>
      setPolicy({ policy: draft, revision, confirmedCountries: countries }, requestId),
    onDone: (answer) => {
      void queries.invalidateQueries({ queryKey: policyKey })
      void queries.invalidateQueries({ queryKey: agreementsKey })
      onDone(answer)
    },
  })
  const isStale = isApiError(form.failure) && form.failure.errorName === 'PolicyStale'
  return (
    <FormBody form={form} label={submit} {...(isStale ? { failure: t('stale') } : {})}>
      {countries.length > 0 && (
        <CheckField
          bound={form.bind('isConfirmed')}
          label={t('countries.confirm', { countries: format.list(countries.map(format.country)) })}
        />
      )}
      {isStale ? (
        <div>
          <Button appearance="primary" onClick={onRebase}>
            {t('rebase')}
          </Button>
        </div>
      ) : (
        <FormButtons form={form} submit={submit}>
          <Button onClick={onBack}>{t('back')}</Button>
        </FormButtons>
      )}
    </FormBody>
  )
}
