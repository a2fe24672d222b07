import { makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { takeReadersPlace } from '../../../../shared/components/take-readers-place.ts'

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
  return (
    <div ref={when ? takeReadersPlace : null} role="status" tabIndex={-1} className={styles.place}>
      {children}
    </div>
  )
}
