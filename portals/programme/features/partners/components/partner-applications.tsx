import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { ProgrammeApplication } from '../../../../../src/wire/schemas/programme-partners.ts'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { type Credential, useShownOnce } from '../../people/components/shown-once.tsx'
import { addApplication } from '../api/add-application.ts'
import { listApplications } from '../api/list-applications.ts'
import { removeApplication } from '../api/remove-application.ts'
import { partnersWords } from '../words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '1rem 0 0', padding: 0 },
  application: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.5rem 1rem',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '0.75rem 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  facts: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  lead: { margin: '0 0 0.75rem', color: tokens.colorNeutralForeground2, maxWidth: '46rem' },
})

/** Software of a partner. */
export function PartnerApplications({ partnerId }: { readonly partnerId: string }): ReactElement {
  const styles = useStyles()
  const t = useWords(partnersWords)
  const queries = useQueryClient()
  const queryKey = ['partner', partnerId, 'applications']
  const applications = useQuery({
    queryKey,
    queryFn: ({ signal }) => listApplications(partnerId, signal),
  })
  const [isAdding, setAdding] = useState(false)
  const [shownOnce, showOnce] = useShownOnce()
  const [removed, setRemoved] = useState<ProgrammeApplication>()
  const refresh = () => void queries.invalidateQueries({ queryKey })
  const remove = useAction(
    ({ requestId }, clientId: string) => removeApplication(partnerId, clientId, requestId),
    () => {
      setRemoved(undefined)
      refresh()
    },
  )
  return (
    <Section
      title={t('applications')}
      actions={!isAdding && <Button onClick={() => setAdding(true)}>{t('application.add')}</Button>}
    >
      <p className={styles.lead}>{t('applications.text')}</p>
      {shownOnce}
      {isAdding && (
        <ApplicationForm
          partnerId={partnerId}
          onCancel={() => setAdding(false)}
          onDone={(added) => {
            setAdding(false)
            showOnce(added)
            refresh()
          }}
        />
      )}
      <Loaded of={applications} loading={<LoadingState lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('applications.none')}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((each) => (
                <li key={each.clientId} className={styles.application}>
                  <span className={styles.facts}>
                    <span>{each.name}</span>
                    <span className={styles.small}>
                      {each.clientId} ·{' '}
                      {t(each.hasSecret ? 'application.hasSecret' : 'application.noSecret')}
                    </span>
                  </span>
                  <Button
                    size="small"
                    aria-label={t('application.remove.of', { name: each.name })}
                    onClick={() => {
                      remove.forget()
                      setRemoved(each)
                    }}
                  >
                    {t('application.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <ConfirmDialog
        isOpen={removed !== undefined}
        title={t('application.remove.title', { name: removed?.name })}
        confirm={t('application.remove')}
        isRunning={remove.isRunning}
        failure={remove.failure}
        onConfirm={() => removed !== undefined && remove.run(removed.clientId)}
        onClose={() => setRemoved(undefined)}
      >
        {t('application.remove.text')}
      </ConfirmDialog>
    </Section>
  )
}

function ApplicationForm({
  partnerId,
  onDone,
  onCancel,
}: {
  readonly partnerId: string
  readonly onDone: (added: Credential) => void
  readonly onCancel: () => void
}): ReactElement {
  const t = useWords(partnersWords)
  const shared = useWords(sharedWords)
  const form = useForm({
    initial: { name: '' },
    check: ({ name }) => ({ name: name.trim() === '' ? shared('required') : undefined }),
    send: ({ name }, { requestId }) => addApplication(partnerId, name.trim(), requestId),
    onDone: ({ name, clientId, secret }) =>
      onDone({ kind: 'secret', name, id: clientId, value: secret }),
  })
  return (
    <FormBody form={form} label={t('application.add')}>
      <TextField bound={form.bind('name')} label={t('application.name')} maxLength={200} />
      <FormButtons form={form} submit={t('application.add')}>
        <Button onClick={onCancel}>{shared('cancel')}</Button>
      </FormButtons>
    </FormBody>
  )
}
