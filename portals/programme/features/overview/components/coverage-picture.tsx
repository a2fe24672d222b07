import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { CoverageNow } from '../../../../../src/wire/schemas/programme-coverage.ts'
import { toneOfRoute } from '../../../../shared/components/chart-parts.tsx'
import { StackedBar } from '../../../../shared/components/stacked-bar.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { overviewWords } from '../words.ts'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0.25rem 1.5rem',
    margin: '1rem 0 0',
  },
  at: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

const routes = ['covered', 'customer-may-accept', 'partner-must-attest', 'nobody-yet'] as const

/** Who of all customers is covered, as a picture. */
export function CoveragePicture({ coverage }: { readonly coverage: CoverageNow }): ReactElement {
  const styles = useStyles()
  const t = useWords(overviewWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  if (coverage.total === 0) return <p>{t('coverage.none.text')}</p>
  return (
    <>
      <StackedBar
        label={t('coverage.label', { count: coverage.total })}
        shares={routes.map((route) => ({
          id: route,
          label: shared(`route.${route}`),
          value: coverage.routes[route],
          tone: toneOfRoute[route],
        }))}
      />
      <p className={styles.foot}>
        <TextLink to="/coverage">{t('coverage.more')}</TextLink>
        <span className={styles.at}>{t('coverage.at', { at: format.dateTime(coverage.at) })}</span>
      </p>
    </>
  )
}
