import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { AgreementRulesView } from '../../../../../src/wire/schemas/programme-agreements.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { agreementsWords } from '../words.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.25rem', display: 'grid', gap: '0.25rem' },
  none: { margin: 0 },
})

/** Since when which rank is required, and which acceptances stop counting. */
export function AgreementRules({ rules }: { readonly rules: AgreementRulesView }): ReactElement {
  const styles = useStyles()
  const format = useFormat()
  const t = useWords(agreementsWords)
  const state = (isInForce: boolean) => t(isInForce ? 'inForce' : 'notYet')
  if (rules.requirements.length + rules.cutOffs.length === 0) {
    return <p className={styles.none}>{t('noRules')}</p>
  }
  return (
    <ul className={styles.list}>
      {rules.requirements.map(({ rank, requiredFrom, isInForce, countriesWithoutText }) => (
        <li key={`${rank} ${requiredFrom}`}>
          {t('requirement', { rank, date: format.date(requiredFrom) })} ({state(isInForce)})
          {countriesWithoutText.length > 0 && (
            <div>
              {t('withoutText', {
                countries: format.list(countriesWithoutText.map(format.country)),
              })}
            </div>
          )}
        </li>
      ))}
      {rules.cutOffs.map(({ agreedFrom, inForceFrom, isInForce }) => (
        <li key={`${agreedFrom} ${inForceFrom}`}>
          {t('cutOff', {
            agreedFrom: format.date(agreedFrom),
            inForceFrom: format.date(inForceFrom),
          })}{' '}
          ({state(isInForce)})
        </li>
      ))}
    </ul>
  )
}
