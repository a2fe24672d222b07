import { Checkbox, Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Bound } from '../../../../shared/forms/use-form.ts'

const useStyles = makeStyles({
  boxes: {
    display: 'grid',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    '& label': { color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere', hyphens: 'auto' },
  },
  inline: { display: 'flex', flexWrap: 'wrap', columnGap: '0.75rem' },
})

/** Any number of few, kept in the order of the choices whatever is ticked first. */
export function ChecksField({
  bound,
  label,
  hint,
  isInline = false,
  choices,
}: {
  readonly bound: Bound<readonly string[]>
  readonly label: string
  readonly hint?: string
  /** Beside each other, for short ones. */
  readonly isInline?: boolean
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}): ReactElement {
  const styles = useStyles()
  const { value: chosen, problem, onChange } = bound
  const offered = choices.map(({ value }) => value)

  /** What is chosen but not offered stays. */
  function withChoice(value: string, isChosen: boolean): readonly string[] {
    const next = offered.filter((each) => (each === value ? isChosen : chosen.includes(each)))
    return [...chosen.filter((each) => !offered.includes(each)), ...next]
  }
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint: { children: hint } })}
      {...(problem === undefined ? {} : { validationMessage: problem, validationState: 'error' })}
    >
      {({ 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        <fieldset
          id={bound.id}
          className={mergeClasses(styles.boxes, isInline && styles.inline)}
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
                onChange(withChoice(choice.value, checked === true))
              }
            />
          ))}
        </fieldset>
      )}
    </Field>
  )
}
