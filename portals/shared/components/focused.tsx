import { makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { takeReadersPlace } from './take-readers-place.ts'

const useStyles = makeStyles({ focused: { '&:focus': { outlineStyle: 'none' } } })

/** What has just come, with the reader's place on it. */
export function Focused({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles()
  return (
    <div ref={takeReadersPlace} tabIndex={-1} className={styles.focused}>
      {children}
    </div>
  )
}
