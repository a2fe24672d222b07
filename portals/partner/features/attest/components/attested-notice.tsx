import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Notice } from '../../../../shared/components/notice.tsx'
import { takeReadersPlace } from '../../../../shared/components/take-readers-place.ts'

const useStyles = makeStyles({
  frame: { '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
})

/** That it is recorded. The form is gone, so the reader's place is here. */
export function AttestedNotice({ children }: { readonly children: string }): ReactElement {
  const styles = useStyles()
  return (
    <div ref={takeReadersPlace} tabIndex={-1} className={styles.frame}>
      <Notice intent="success">{children}</Notice>
    </div>
  )
}
