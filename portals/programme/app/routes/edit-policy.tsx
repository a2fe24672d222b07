import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { LoadingState, RefusedState } from '../../../shared/components/states.tsx'
import { useMayDo } from '../../../shared/session/use-session.ts'
import { sharedWords } from '../../../shared/shared-words.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { PolicyForm } from '../../features/policy/components/policy-form.tsx'
import { usePolicy } from '../../features/policy/use-policy.ts'
import { policyWords } from '../../features/policy/words.ts'

/** The policy, to be changed. */
export function EditPolicyScreen(): ReactElement {
  const t = useWords(policyWords)
  const shared = useWords(sharedWords)
  const mayDo = useMayDo()
  const current = usePolicy()
  return (
    <Page
      title={t('edit')}
      lead={t('editLead')}
      width="narrow"
      breadcrumbs={[{ to: '/policy', label: t('title') }]}
    >
      {mayDo('set-policy') ? (
        <Loaded of={current} loading={<LoadingState lines={16} />}>
          {(policy) => <PolicyForm current={policy} />}
        </Loaded>
      ) : (
        <RefusedState reason={t('lead')} whoMay={shared('role.operator')} />
      )}
    </Page>
  )
}
