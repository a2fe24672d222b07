import { Button, Field, makeStyles, Select } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { type ReactElement, useState } from 'react'
import { TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useCustomersView } from '../customers-view.ts'
import { useSavedViews } from '../saved-views.ts'
import { customersWords } from '../words.ts'

const longestName = 60

const useStyles = makeStyles({
  views: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', alignItems: 'end' },
})

/** Filters and order under a name: to choose, to save, to delete. */
export function SavedViews(): ReactElement {
  const styles = useStyles()
  const t = useWords(customersWords)
  const [view, setView] = useCustomersView()
  const [views, changeViews] = useSavedViews()
  const [isNaming, setNaming] = useState(false)
  const current = views.find((each) => JSON.stringify(each.view) === JSON.stringify(view))
  if (isNaming) {
    return (
      <NameForm
        taken={views.map(({ name }) => name)}
        onDone={(name) => {
          changeViews((before) => [...before, { name, view }])
          setNaming(false)
        }}
        onCancel={() => setNaming(false)}
      />
    )
  }
  return (
    <div className={styles.views}>
      {views.length > 0 && (
        <Field label={t('views')}>
          <Select
            value={current?.name ?? ''}
            onChange={(_event, data) => {
              setView(views.find(({ name }) => name === data.value)?.view ?? {})
            }}
          >
            <option value="">{t('views.choose')}</option>
            {views.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {current === undefined ? (
        <Button onClick={() => setNaming(true)}>{t('views.save')}</Button>
      ) : (
        <Button
          icon={<DeleteRegular />}
          aria-label={t('views.delete', { name: current.name })}
          onClick={() => {
            changeViews((before) => before.filter(({ name }) => name !== current.name))
          }}
        />
      )}
    </div>
  )
}

function NameForm({
  taken,
  onDone,
  onCancel,
}: {
  readonly taken: readonly string[]
  readonly onDone: (name: string) => void
  readonly onCancel: () => void
}): ReactElement {
  const t = useWords(customersWords)
  const shared = useWords(sharedWords)
  const form = useForm({
    initial: { name: '' },
    check: ({ name }) => {
      if (name.trim() === '') return { name: shared('required') }
      return taken.includes(name.trim()) ? { name: t('views.taken') } : {}
    },
    send: async ({ name }) => name.trim(),
    onDone,
  })
  return (
    <FormBody form={form} label={t('views.save')}>
      <TextField bound={form.bind('name')} label={t('views.name')} maxLength={longestName} />
      <FormButtons form={form} submit={shared('save')}>
        <Button onClick={onCancel}>{shared('cancel')}</Button>
      </FormButtons>
    </FormBody>
  )
}
