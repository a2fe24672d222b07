import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { T } from '../../../../shared/words/use-words.tsx'
import type { words } from '../words.en.ts'
import { healthWords } from '../words.ts'

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
})

/** A sentence with commands in it. */
export function HealthText({ id }: { readonly id: keyof typeof words }): ReactElement {
  const styles = useStyles()
  return <T words={healthWords} id={id} components={{ code: <code className={styles.code} /> }} />
}
