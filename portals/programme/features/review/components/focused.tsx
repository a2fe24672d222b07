import { makeStyles } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'

const useStyles = makeStyles({ focused: { '&:focus': { outlineStyle: 'none' } } })

/** What has just come takes the reader's place, so that keyboard and screen reader go on from it. */
export function Focused({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.focus()
  }, [])
  return (
    <div ref={ref} tabIndex={-1} className={styles.focused}>
      {children}
    </div>
  )
}
