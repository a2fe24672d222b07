import { makeStyles } from '@fluentui/react-components'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { inPages } from '../../../shared/api/in-pages.ts'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { MoreButton } from '../../../shared/components/more-button.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { PlainTable } from '../../../shared/components/plain-table.tsx'
import { Section } from '../../../shared/components/section.tsx'
import { FailedState, LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { TextField } from '../../../shared/forms/form-field.tsx'
import { SubmitButton } from '../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../shared/forms/use-form.ts'
import { useAddressState } from '../../../shared/navigation/use-address-state.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { diffPolicy } from '../../features/policy/api/diff-policy.ts'
import { listRevisions } from '../../features/policy/api/list-revisions.ts'
import { PolicyChanges } from '../../features/policy/components/policy-changes.tsx'
import { usePolicyNames } from '../../features/policy/use-policy-names.ts'
import { policyWords } from '../../features/policy/words.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '0.5rem 1rem',
    marginBottom: '1rem',
  },
  list: { margin: 0, paddingLeft: '1.25rem' },
})

/** Every revision of the policy, and what lies between any two. */
export function PolicyHistoryScreen(): ReactElement {
  const t = useWords(policyWords)
  const format = useFormat()
  const revisions = useInfiniteQuery({
    queryKey: ['policy', 'revisions'],
    ...inPages(listRevisions),
  })
  const items = revisions.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={t('history')}
      lead={t('history.lead')}
      breadcrumbs={[{ to: '/policy', label: t('title') }]}
    >
      {revisions.isPending && <LoadingState lines={10} />}
      {revisions.isError && (
        <FailedState error={revisions.error} onRetry={() => void revisions.refetch()} />
      )}
      {items.length > 0 && (
        <>
          <Comparison from={items[1]?.revision} to={items[0]?.revision} />
          <Section title={t('history')}>
            <PlainTable
              label={t('history')}
              head={[t('number'), t('setBy'), t('changed')]}
              rows={items.map(({ revision, changedBy, changedAt, changes }) => ({
                key: String(revision),
                cells: [
                  String(revision),
                  `${changedBy}, ${format.dateTime(changedAt)}`,
                  <ChangedRules key="rules" paths={changes.map(({ path }) => path)} />,
                ],
              }))}
            />
            <MoreButton of={revisions} />
          </Section>
        </>
      )}
    </Page>
  )
}

function ChangedRules({ paths }: { readonly paths: readonly string[] }): ReactElement {
  const styles = useStyles()
  const t = useWords(policyWords)
  const { pathName } = usePolicyNames()
  if (paths.length === 0) return <>{t('history.none')}</>
  return (
    <ul className={styles.list}>
      {paths.map((path) => (
        <li key={path}>{pathName(path)}</li>
      ))}
    </ul>
  )
}

/** Two revisions, chosen by number; they stand in the address. */
function Comparison({
  from,
  to,
}: {
  readonly from: number | undefined
  readonly to: number | undefined
}): ReactElement {
  const styles = useStyles()
  const t = useWords(policyWords)
  const [compared, setCompared] = useAddressState('compare')
  const [left, right] = /^(\d+)-(\d+)$/.exec(compared ?? '')?.slice(1) ?? []
  const form = useForm({
    initial: { from: left ?? String(from ?? ''), to: right ?? String(to ?? '') },
    check: (values) => ({
      from: /^\d{1,9}$/.test(values.from.trim()) ? undefined : t('compare.wrong'),
      to: /^\d{1,9}$/.test(values.to.trim()) ? undefined : t('compare.wrong'),
    }),
    send: (values) => Promise.resolve(`${values.from.trim()}-${values.to.trim()}`),
    onDone: (pair) => setCompared(pair, { push: true }),
  })
  const isAsked = left !== undefined && right !== undefined
  const diff = useQuery({
    queryKey: ['policy', 'diff', left, right],
    queryFn: ({ signal }) => diffPolicy(left ?? '', right ?? '', signal),
    enabled: isAsked,
  })
  return (
    <Section title={t('compare')}>
      <form className={styles.form} aria-label={t('compare')} {...form.formProps}>
        <TextField bound={form.bind('from')} type="number" label={t('from')} />
        <TextField bound={form.bind('to')} type="number" label={t('to')} />
        <SubmitButton isSending={form.isSending}>{t('compare.show')}</SubmitButton>
      </form>
      {isAsked && (
        <Loaded of={diff} loading={<LoadingState lines={3} />}>
          {({ changes }) =>
            changes.length === 0 ? (
              <p role="status">{t('compare.same')}</p>
            ) : (
              <>
                <p role="status">{t('compare.result', { from: left, to: right })}</p>
                <PolicyChanges label={t('compare')} changes={changes} />
              </>
            )
          }
        </Loaded>
      )}
    </Section>
  )
}
