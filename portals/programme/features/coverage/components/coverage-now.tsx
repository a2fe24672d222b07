import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { CoverageNow } from '../../../../../src/wire/schemas/programme-coverage.ts'
import { toneOfRoute } from '../../../../shared/components/chart-parts.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { StackedBar } from '../../../../shared/components/stacked-bar.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { routes } from '../routes.ts'
import { coverageWords } from '../words.ts'

const useStyles = makeStyles({
  text: { margin: '0 0 0.75rem', color: tokens.colorNeutralForeground2 },
  after: { margin: '0.75rem 0 0', color: tokens.colorNeutralForeground2 },
})

/** All relationships of the programme by route. */
export function CoverageNowPicture({
  now: { at, total, routes: counts, scenarios },
}: {
  readonly now: CoverageNow
}): ReactElement {
  const styles = useStyles()
  const t = useWords(coverageWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  return (
    <Section title={t('now')}>
      {total === 0 ? (
        <p className={styles.text}>{t('none')}</p>
      ) : (
        <>
          <p className={styles.text}>{t('counted', { total, at: format.dateTime(at) })}</p>
          <StackedBar
            label={t('now.label', {
              total: format.number(total),
              covered: format.number(counts.covered),
              customer: format.number(counts['customer-may-accept']),
              partner: format.number(counts['partner-must-attest']),
              nobody: format.number(counts['nobody-yet']),
            })}
            shares={routes.map((id) => ({
              id,
              label: shared(`route.${id}`),
              value: counts[id],
              tone: toneOfRoute[id],
            }))}
          />
          <p className={styles.after}>
            {t('scenarios', {
              first: format.number(scenarios['1']),
              second: format.number(scenarios['2']),
            })}
          </p>
        </>
      )}
    </Section>
  )
}
