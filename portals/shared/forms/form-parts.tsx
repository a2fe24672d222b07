import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { isApiError } from '../api/api-error.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import type { Form } from './use-form.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '1rem',
    maxWidth: '40rem',
  },
  bar: { '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: '0 0.75rem 0.625rem 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginTop: '0.5rem' },
})

/** A form with what is wrong with it as a whole on top. */
export function FormBody<Values>({
  form,
  children,
  failure,
  label,
}: {
  readonly form: Form<Values>
  readonly children: ReactNode
  /** Instead of the server's own sentence, where a screen knows better what to do next. */
  readonly failure?: ReactNode
  readonly label?: string
}): ReactElement {
  const styles = useStyles()
  return (
    <form className={styles.form} aria-label={label} {...form.formProps}>
      <FormProblems form={form} failure={failure} />
      {children}
    </form>
  )
}

/** How many entries need correcting, or what the server refused. */
export function FormProblems<Values>({
  form,
  failure,
}: {
  readonly form: Pick<Form<Values>, 'problemCount' | 'failure'>
  readonly failure?: ReactNode
}): ReactElement | null {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const { problemCount: count } = form
  if (count === 0 && form.failure === undefined) return null
  return (
    <MessageBar
      intent="error"
      layout="multiline"
      className={styles.bar}
      tabIndex={-1}
      data-form-failure
    >
      <MessageBarBody className={styles.body}>
        {form.failure === undefined
          ? t('form.problems', { count })
          : (failure ?? (isApiError(form.failure) ? form.failure.description : t('failed.text')))}
      </MessageBarBody>
    </MessageBar>
  )
}

/** The form's one primary button, and beside it the others. */
export function FormButtons<Values>({
  form,
  submit,
  children,
}: {
  readonly form: Pick<Form<Values>, 'isSending'>
  readonly submit: string
  readonly children?: ReactNode
}): ReactElement {
  const styles = useStyles()
  return (
    <div className={styles.buttons}>
      <SubmitButton isSending={form.isSending}>{submit}</SubmitButton>
      {children}
    </div>
  )
}

/** Stays where it is and keeps the focus while it is being sent. */
export function SubmitButton({
  isSending,
  children,
}: {
  readonly isSending: boolean
  readonly children: ReactNode
}): ReactElement {
  const t = useWords(sharedWords)
  return (
    <Button
      type="submit"
      appearance="primary"
      disabledFocusable={isSending}
      {...(isSending ? { icon: <Spinner size="tiny" aria-label={t('sending')} /> } : {})}
    >
      {children}
    </Button>
  )
}
