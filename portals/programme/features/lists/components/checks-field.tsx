import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Bound } from '../../../../shared/forms/use-form.ts'

const useStyles = makeStyles({
  boxes: { display: 'grid', '& label': { color: tokens.colorNeutralForeground1 } },
})

/** Any number of few. */
export function ChecksField({
  bound,
  label,
  hint,
  choices,
}: {
  readonly bound: Bound<readonly string[]>
  readonly label: string
  readonly hint?: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}): ReactElement {
  const styles = useStyles()
  const { value: chosen, problem, onChange } = bound
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint: { children: hint } })}
      {...(problem === undefined ? {} : { validationMessage: problem, validationState: 'error' })}
    >
      {({ 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a second label.
        <div
          id={bound.id}
          role="group"
          className={styles.boxes}
          {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        >
          {choices.map((choice) => (
            <Checkbox
              key={choice.value}
              // By its own label: the field would name each box as it is named itself.
              aria-labelledby={`${bound.id}-${choice.value}`}
              label={{ id: `${bound.id}-${choice.value}`, children: choice.label }}
              checked={chosen.includes(choice.value)}
              {...(problem === undefined ? {} : { 'aria-invalid': true })}
              onChange={(_event, { checked }) =>
                onChange(
                  checked === true
                    ? [...chosen, choice.value]
                    : chosen.filter((each) => each !== choice.value),
                )
              }
            />
          ))}
        </div>
      )}
    </Field>
  )
}
