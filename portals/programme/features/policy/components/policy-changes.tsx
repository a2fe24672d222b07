import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PolicyChangeView } from '../../../../../src/wire/schemas/programme-policy.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { usePolicyNames } from '../use-policy-names.ts'
import { policyWords } from '../words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 0 1rem', padding: 0 },
  change: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '0.25rem 1rem',
    padding: '0.625rem 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '@media (min-width: 48rem)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  side: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
})

/** What differs between two policies, rule by rule. */
export function PolicyChanges({
  label,
  changes,
}: {
  readonly label: string
  readonly changes: readonly PolicyChangeView[]
}): ReactElement {
  const styles = useStyles()
  const t = useWords(policyWords)
  const { pathName, valueText } = usePolicyNames()
  return (
    <ul aria-label={label} className={styles.list}>
      {changes.map(({ path, before, after }) => (
        <li key={path} className={styles.change}>
          <span className={styles.name}>{pathName(path)}</span>
          <div>
            <span className={styles.side}>{t('before')}</span>
            {before === undefined ? t('absent') : <del>{valueText(path, before)}</del>}
          </div>
          <div>
            <span className={styles.side}>{t('after')}</span>
            {after === undefined ? t('absent') : <ins>{valueText(path, after)}</ins>}
          </div>
        </li>
      ))}
    </ul>
  )
}
