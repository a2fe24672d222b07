import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { takeReadersPlace } from '../../../../shared/components/take-readers-place.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { addCustomerWords } from '../words.ts'

const steps = ['account', 'subscriptions', 'review', 'done'] as const
export type Step = (typeof steps)[number]

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.25rem 1.25rem',
    listStyleType: 'none',
    margin: '0 0 1rem',
    padding: 0,
    color: tokens.colorNeutralForeground3,
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  title: {
    margin: '0 0 1rem',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
    '&:focus': { outlineStyle: 'none' },
  },
})

/** Where in the wizard one is; after a step the reader's place is here. */
export function StepHeading({
  step,
  title,
  isFirst = false,
}: {
  readonly step: Step
  readonly title?: string
  /** The page has just been opened: its title has the focus. */
  readonly isFirst?: boolean
}): ReactElement {
  const styles = useStyles()
  const t = useWords(addCustomerWords)
  return (
    <>
      <ol className={styles.list} aria-label={t('steps')}>
        {steps.map((each, place) => (
          <li
            key={each}
            {...(each === step ? { 'aria-current': 'step', className: styles.current } : {})}
          >
            {place + 1}. {t(`step.${each}`)}
          </li>
        ))}
      </ol>
      <h2 ref={isFirst ? null : takeReadersPlace} tabIndex={-1} className={styles.title}>
        {title ?? t(`step.${step}`)}
      </h2>
    </>
  )
}
