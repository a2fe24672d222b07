import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: '0.5rem 0 0',
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gap: '0.75rem',
    alignItems: 'start',
  },
  legend: { padding: 0, fontWeight: 600, marginBottom: '0.5rem' },
})

/** Fields of a form that belong together, under their title. */
export function FieldGroup({
  title,
  className,
  children,
}: {
  readonly title: string
  readonly className?: string
  readonly children: ReactNode
}): ReactElement {
  const styles = useStyles()
  const id = useId()
  return (
    <fieldset className={mergeClasses(styles.group, className)} aria-labelledby={id}>
      <legend id={id} className={styles.legend}>
        {title}
      </legend>
      {children}
    </fieldset>
  )
}
