import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import type { Bound } from './use-form.ts'

const useStyles = makeStyles({
  optional: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  // What one declares is read, not passed over.
  box: { '& label': { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1 } },
  // NOTE: as strong as Fluent's own rule, which makes paler what is not chosen.
  choices: {
    '& label': { overflowWrap: 'anywhere' },
    '& input.fui-Radio__input:enabled:not(:checked) ~ .fui-Radio__label': {
      color: tokens.colorNeutralForeground1,
    },
  },
  date: { maxWidth: '12rem' },
  // As wide as its field and not as its longest choice.
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
})

type FieldProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly isOptional?: boolean
  readonly disabled?: boolean
}

/** A label, its control, a hint, and what is wrong with it, said to screen readers too. */
export function FormField({
  bound,
  label,
  hint,
  isOptional = false,
  children,
}: FieldProps & {
  readonly bound: Pick<Bound<unknown>, 'id' | 'problem'>
  readonly children: ReactElement
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const optional = isOptional && <span className={styles.optional}> {t('form.optional')}</span>
  return (
    <Field
      label={{
        // The field would point at an id of its own; the control has ours.
        htmlFor: bound.id,
        children: (
          <>
            {label}
            {optional}
          </>
        ),
      }}
      {...(hint === undefined ? {} : { hint: { children: hint } })}
      {...(bound.problem === undefined
        ? {}
        : { validationMessage: bound.problem, validationState: 'error' })}
    >
      {children}
    </Field>
  )
}

export function TextField({
  bound,
  type = 'text',
  autoComplete = 'off',
  maxLength,
  disabled = false,
  ...field
}: FieldProps & {
  readonly bound: Bound<string>
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'password' | 'search'
  readonly autoComplete?: string
  readonly maxLength?: number
}): ReactElement {
  return (
    <FormField bound={bound} {...field}>
      <Input
        id={bound.id}
        type={type}
        value={bound.value}
        autoComplete={autoComplete}
        disabled={disabled}
        {...(maxLength === undefined ? {} : { maxLength })}
        onChange={(_event, data) => bound.onChange(data.value)}
      />
    </FormField>
  )
}

export function LongTextField({
  bound,
  rows = 4,
  maxLength,
  disabled = false,
  ...field
}: FieldProps & {
  readonly bound: Bound<string>
  readonly rows?: number
  readonly maxLength?: number
}): ReactElement {
  return (
    <FormField bound={bound} {...field}>
      <Textarea
        id={bound.id}
        value={bound.value}
        resize="vertical"
        disabled={disabled}
        textarea={{ rows }}
        {...(maxLength === undefined ? {} : { maxLength })}
        onChange={(_event, data) => bound.onChange(data.value)}
      />
    </FormField>
  )
}

/** A day as `2026-11-22`, or empty; the browser shows it in the reader's manner. */
export function DateField({
  bound,
  min,
  max,
  disabled = false,
  ...field
}: FieldProps & {
  readonly bound: Bound<string>
  readonly min?: string
  readonly max?: string
}): ReactElement {
  const styles = useStyles()
  return (
    <FormField bound={bound} {...field}>
      <Input
        id={bound.id}
        className={styles.date}
        type="date"
        value={bound.value}
        disabled={disabled}
        input={{ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }}
        onChange={(_event, data) => bound.onChange(data.value)}
      />
    </FormField>
  )
}

export type Choice = { readonly value: string; readonly label: string }

/** One of many. The first entry stands for "nothing chosen" where its value is empty. */
export function SelectField({
  bound,
  choices,
  disabled = false,
  ...field
}: FieldProps & {
  readonly bound: Bound<string>
  readonly choices: readonly Choice[]
}): ReactElement {
  const styles = useStyles()
  return (
    <FormField bound={bound} {...field}>
      <Select
        id={bound.id}
        className={styles.select}
        value={bound.value}
        disabled={disabled}
        onChange={(_event, data) => bound.onChange(data.value)}
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </FormField>
  )
}

/** One of few, each with a line of its own. */
export function ChoiceField({
  bound,
  choices,
  disabled = false,
  ...field
}: FieldProps & {
  readonly bound: Bound<string>
  readonly choices: readonly { readonly value: string; readonly label: ReactNode }[]
}): ReactElement {
  const styles = useStyles()
  return (
    <FormField bound={bound} {...field}>
      <RadioGroup
        className={styles.choices}
        id={bound.id}
        value={bound.value}
        disabled={disabled}
        onChange={(_event, data) => bound.onChange(data.value)}
      >
        {choices.map(({ value, label }) => (
          <Radio key={value} value={value} label={{ children: label }} />
        ))}
      </RadioGroup>
    </FormField>
  )
}

/** A box that nobody ticks but the reader, with the statement that it makes in full beside it. */
export function CheckField({
  bound,
  label,
  hint,
  disabled = false,
}: FieldProps & { readonly bound: Bound<boolean> }): ReactElement {
  const styles = useStyles()
  return (
    <Field
      {...(hint === undefined ? {} : { hint: { children: hint } })}
      className={styles.box}
      {...(bound.problem === undefined
        ? {}
        : { validationMessage: bound.problem, validationState: 'error' })}
    >
      <Checkbox
        id={bound.id}
        checked={bound.value}
        disabled={disabled}
        label={{ children: label }}
        size="large"
        onChange={(_event, data) => bound.onChange(data.checked === true)}
      />
    </Field>
  )
}
