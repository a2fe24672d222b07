import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { addEntitlement } from '../api/add-entitlement.ts'
import { listEntitlements } from '../api/list-entitlements.ts'
import { subscriptionWords } from '../words.ts'

const useStyles = makeStyles({
  title: { margin: '1rem 0 0.5rem', fontSize: tokens.fontSizeBase300 },
  list: { margin: '0 0 1rem', paddingLeft: '1.25rem', overflowWrap: 'anywhere' },
})

/** The Azure subscriptions under a plan; one more is no purchase, so no gate (design 2.5). */
export function Entitlements({
  customerId,
  subscriptionId,
  mayChange,
}: {
  readonly customerId: string
  readonly subscriptionId: string
  readonly mayChange: boolean
}): ReactElement {
  const styles = useStyles()
  const t = useWords(subscriptionWords)
  const inShared = useWords(sharedWords)
  const queries = useQueryClient()
  const queryKey = ['customer', customerId, 'entitlements', subscriptionId]
  const entitlements = useQuery({
    queryKey,
    queryFn: ({ signal }) => listEntitlements(customerId, subscriptionId, signal),
  })
  const form = useForm({
    initial: { friendlyName: '' },
    check: ({ friendlyName }) => ({
      friendlyName: friendlyName.trim() === '' ? inShared('required') : undefined,
    }),
    send: ({ friendlyName }, { requestId }) =>
      addEntitlement(customerId, { subscriptionId, friendlyName }, requestId),
    onDone: () => {
      form.fill({ friendlyName: '' })
      void queries.invalidateQueries({ queryKey })
    },
  })
  return (
    <>
      <h3 className={styles.title}>{t('entitlements')}</h3>
      <Loaded of={entitlements}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('entitlements.none')}</p>
          ) : (
            <ul className={styles.list}>
              {items.map(({ id, friendlyName, status }) => (
                <li key={id}>{`${friendlyName} · ${t(`entitlement.${status}`)}`}</li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayChange && (
        <FormBody form={form} label={t('entitlements.add')}>
          <TextField
            bound={form.bind('friendlyName')}
            label={t('entitlements.name')}
            maxLength={200}
          />
          <FormButtons form={form} submit={t('entitlements.add')} />
        </FormBody>
      )}
    </>
  )
}
