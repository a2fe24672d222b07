import { Button, makeStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import type { ReactElement } from 'react'
import { DateField, TextField } from '../../../../shared/forms/form-field.tsx'
import type { Form } from '../../../../shared/forms/use-form.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import {
  lengthOf,
  type PolicyValues,
  pathOfRules,
  type RuleList,
  ruleLists,
} from '../policy-values.ts'
import { policyWords } from '../words.ts'

const useStyles = makeStyles({
  list: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: '0.5rem' },
  legend: { padding: 0, marginBottom: '0.25rem' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '0.5rem 1rem' },
})

/** Required ranks, or cut-offs, of one agreement: rows that can be added and taken away. */
export function RuleRows({
  form,
  agreementType,
  list,
}: {
  readonly form: Form<PolicyValues>
  readonly agreementType: string
  readonly list: RuleList
}): ReactElement {
  const styles = useStyles()
  const t = useWords(policyWords)
  const path = pathOfRules(agreementType, list)
  const count = Number(form.values[lengthOf(path)] ?? 0)
  const names = ruleLists[list]
  const rows = Array.from({ length: count }, (_, at) => `${path}[${at}]`)

  function remove(gone: number): void {
    const moved: Record<string, string> = { [lengthOf(path)]: String(count - 1) }
    for (let at = gone; at < count - 1; at += 1) {
      for (const name of names) {
        moved[`${path}[${at}].${name}`] = form.values[`${path}[${at + 1}].${name}`] ?? ''
      }
    }
    form.fill(moved)
  }

  function add(): void {
    const row = names.map((name) => [`${path}[${count}].${name}`, ''])
    form.fill({ [lengthOf(path)]: String(count + 1), ...Object.fromEntries(row) })
  }

  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{t(list)}</legend>
      {rows.map((row, at) => (
        <div key={row} className={styles.row}>
          {names.map((name) =>
            name === 'rank' ? (
              <TextField
                key={name}
                bound={form.bind(`${row}.${name}`)}
                type="number"
                label={t(name)}
              />
            ) : (
              <DateField key={name} bound={form.bind(`${row}.${name}`)} label={t(name)} />
            ),
          )}
          <Button
            icon={<DeleteRegular />}
            aria-label={t('removeRow', { row: t('row', { name: t(list), number: at + 1 }) })}
            onClick={() => remove(at)}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" icon={<AddRegular />} onClick={add}>
          {t(list === 'requirements' ? 'addRequirement' : 'addCutOff')}
        </Button>
      </div>
    </fieldset>
  )
}
