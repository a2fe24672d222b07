import { Button, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type {
  CurrentPolicy,
  PolicySet,
  PolicyValidation,
} from '../../../../../src/wire/schemas/programme-policy.ts'
import { Focused } from '../../../../shared/components/focused.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { type Form, useForm } from '../../../../shared/forms/use-form.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { getPolicy } from '../api/get-policy.ts'
import { validatePolicy } from '../api/validate-policy.ts'
import { policyGroups } from '../policy-groups.ts'
import {
  fieldOfPath,
  type PolicyDraft,
  type PolicyValues,
  rebase,
  toPolicy,
  toValues,
} from '../policy-values.ts'
import { policyKey } from '../use-policy.ts'
import { policyWords } from '../words.ts'
import { PolicyChanges } from './policy-changes.tsx'
import { PolicyMember } from './policy-member.tsx'
import { PolicySetDone } from './policy-set-done.tsx'
import { SetPolicyForm } from './set-policy-form.tsx'

const useStyles = makeStyles({
  members: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '1rem' },
})

type Checked = { readonly draft: PolicyDraft; readonly validation: PolicyValidation }

/** The policy is edited, checked, looked at as differences, and set. */
export function PolicyForm({ current }: { readonly current: CurrentPolicy }): ReactElement {
  const styles = useStyles()
  const t = useWords(policyWords)
  const shared = useWords(sharedWords)
  const queries = useQueryClient()
  // The revision that the entries are made from; a newer one only comes when the reader takes it.
  const [base, setBase] = useState(current)
  const [checked, setChecked] = useState<Checked>()
  const [done, setDone] = useState<PolicySet>()

  async function check(policy: PolicyDraft, values: PolicyValues): Promise<Checked> {
    const draft = toPolicy(policy, values)
    return { draft, validation: await validatePolicy(draft, values, shared('required')) }
  }
  const initial: PolicyValues = toValues(current.policy)
  const form: Form<PolicyValues> = useForm<PolicyValues, Checked>({
    initial,
    send: (values) => check(base.policy, values),
    fieldOf: (path) => fieldOfPath(path, form.values),
    onDone: setChecked,
  })
  const takeNewest = useAction(
    () => getPolicy(),
    (newest) => {
      form.fill(rebase(form.values, toValues(base.policy), toValues(newest.policy)))
      setBase(newest)
      setChecked(undefined)
      void queries.invalidateQueries({ queryKey: policyKey })
    },
  )

  if (done !== undefined) return <PolicySetDone answer={done} />
  if (checked !== undefined) {
    const { changes, countriesWithoutText } = checked.validation
    return (
      <Focused>
        <Section title={t('review')}>
          <p>
            {changes.length === 0
              ? t('review.none')
              : t('review.changes', { count: changes.length })}
          </p>
          {changes.length === 0 ? (
            <Button onClick={() => setChecked(undefined)}>{t('backToEntries')}</Button>
          ) : (
            <>
              <PolicyChanges label={t('review')} changes={changes} />
              <SetPolicyForm
                draft={checked.draft}
                revision={base.revision}
                countries={countriesWithoutText}
                submit={t('set')}
                onDone={setDone}
                onBack={() => setChecked(undefined)}
                onRebase={() => takeNewest.run()}
              />
            </>
          )}
        </Section>
      </Focused>
    )
  }
  return (
    <FormBody form={form} label={t('edit')}>
      <p>{t('newest', { revision: base.revision })}</p>
      {policyGroups.map(({ id, members }) => (
        <Section key={id} title={t(`group.${id}`)}>
          <div className={styles.members}>
            {members.map((member) => (
              <PolicyMember key={member} form={form} base={base.policy} member={member} />
            ))}
          </div>
        </Section>
      ))}
      <FormButtons form={form} submit={t('check')}>
        <LinkButton to="/policy">{shared('cancel')}</LinkButton>
      </FormButtons>
    </FormBody>
  )
}
