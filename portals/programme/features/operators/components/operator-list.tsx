import { Button } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { PeopleList } from '../../people/components/people-list.tsx'
import { type Credential, passwordOf, useShownOnce } from '../../people/components/shown-once.tsx'
import { addOperator } from '../api/add-operator.ts'
import { changeOperator } from '../api/change-operator.ts'
import { listOperators } from '../api/list-operators.ts'
import { resetOperatorPassword } from '../api/reset-operator-password.ts'
import { operatorsWords } from '../words.ts'

const queryKey = ['operators']

/** Who may sign in as an operator. */
export function OperatorList(): ReactElement {
  const t = useWords(operatorsWords)
  const queries = useQueryClient()
  const operators = useQuery({ queryKey, queryFn: ({ signal }) => listOperators(signal) })
  const [isAdding, setAdding] = useState(false)
  const [shownOnce, showOnce] = useShownOnce()
  const refresh = () => void queries.invalidateQueries({ queryKey })
  return (
    <Section
      title={t('list')}
      actions={!isAdding && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
    >
      {shownOnce}
      {isAdding && (
        <OperatorForm
          onCancel={() => setAdding(false)}
          onDone={(added) => {
            setAdding(false)
            showOnce(added)
            refresh()
          }}
        />
      )}
      <Loaded of={operators} loading={<LoadingState lines={4} />}>
        {({ items }) => (
          <PeopleList
            people={items}
            onChanged={refresh}
            resetPassword={({ id }, { requestId }) => resetOperatorPassword(id, requestId)}
            setActive={({ id }, active, { requestId }) => changeOperator(id, active, requestId)}
          />
        )}
      </Loaded>
    </Section>
  )
}

function OperatorForm({
  onDone,
  onCancel,
}: {
  readonly onDone: (added: Credential) => void
  readonly onCancel: () => void
}): ReactElement {
  const t = useWords(operatorsWords)
  const shared = useWords(sharedWords)
  const form = useForm({
    initial: { upn: '', displayName: '' },
    check: ({ upn, displayName }) => ({
      upn: upn.trim() === '' ? shared('required') : undefined,
      displayName: displayName.trim() === '' ? shared('required') : undefined,
    }),
    send: ({ upn, displayName }, { requestId }) =>
      addOperator({ upn: upn.trim(), displayName: displayName.trim() }, requestId),
    onDone: (added) => onDone(passwordOf(added)),
  })
  return (
    <FormBody form={form} label={t('add')}>
      <TextField bound={form.bind('upn')} label={t('upn')} hint={t('upn.hint')} />
      <TextField bound={form.bind('displayName')} label={t('name')} maxLength={200} />
      <FormButtons form={form} submit={t('add')}>
        <Button onClick={onCancel}>{shared('cancel')}</Button>
      </FormButtons>
    </FormBody>
  )
}
