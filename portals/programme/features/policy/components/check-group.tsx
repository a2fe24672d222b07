import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Bound } from '../../../../shared/forms/use-form.ts'
import { textToList } from '../policy-values.ts'

const useStyles = makeStyles({
  boxes: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '0.75rem',
    '& label': { overflowWrap: 'anywhere', hyphens: 'auto' },
  },
  wrong: { outline: `1px solid ${tokens.colorStatusDangerBorder1}` },
})

/** Any number of few choices; their ids stand in the value, separated by commas. */
export function CheckGroup({
  bound,
  label,
  choices,
}: {
  readonly bound: Bound<string>
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}): ReactElement {
  const styles = useStyles()
  const chosen = new Set(textToList(bound.value))
  const isWrong = bound.problem !== undefined
  return (
    <Field
      label={label}
      {...(isWrong ? { validationMessage: bound.problem, validationState: 'error' } : {})}
    >
      {(props) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take its name from the label of the field.
        <div
          role="group"
          aria-labelledby={props['aria-labelledby']}
          aria-describedby={props['aria-describedby']}
          className={isWrong ? `${styles.boxes} ${styles.wrong}` : styles.boxes}
        >
          {choices.map(({ value, label: name }) => (
            <Checkbox
              key={value}
              label={name}
              checked={chosen.has(value)}
              {...(isWrong ? { 'aria-invalid': true } : {})}
              onChange={(_event, data) => {
                const next = choices
                  .map((each) => each.value)
                  .filter((each) => (each === value ? data.checked === true : chosen.has(each)))
                bound.onChange(next.join(', '))
              }}
            />
          ))}
        </div>
      )}
    </Field>
  )
}
