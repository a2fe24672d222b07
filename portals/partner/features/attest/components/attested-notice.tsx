import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useEffect, useRef } from 'react'
import { Notice } from '../../../../shared/components/notice.tsx'

const useStyles = makeStyles({
  frame: { '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
})

/** That it is recorded. The form is gone, so the reader's place is here. */
export function AttestedNotice({ children }: { readonly children: string }): ReactElement {
  const styles = useStyles()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => frame.current?.focus(), [])
  return (
    <div ref={frame} tabIndex={-1} className={styles.frame}>
      <Notice intent="success">{children}</Notice>
    </div>
  )
}
