import { makeStyles } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'

const useStyles = makeStyles({ place: { '&:focus': { outlineStyle: 'none' } } })

/** What has just come of the reader's decision: said aloud, brought into view, and given the focus. */
export function Announced({
  when,
  children,
}: {
  readonly when: boolean
  readonly children: ReactNode
}): ReactElement {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The form that had the focus is gone.
    if (when) place.current?.focus()
  }, [when])
  return (
    <div ref={place} role="status" tabIndex={-1} className={styles.place}>
      {children}
    </div>
  )
}
