import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { agreementsWords } from '../words.ts'

/** So many are named at once; the rest opens on request. */
const namedAtOnce = 8

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
})

/** Countries by name, a long list folded. */
export function CountryNames({ codes }: { readonly codes: readonly string[] }): ReactElement {
  const styles = useStyles()
  const format = useFormat()
  const t = useWords(agreementsWords)
  const names = codes.map(format.country).sort(format.compare)
  if (names.length <= namedAtOnce) return <>{format.list(names)}</>
  return (
    <details>
      <summary className={styles.summary}>{t('countries.many', { count: names.length })}</summary>
      {format.list(names)}
    </details>
  )
}
