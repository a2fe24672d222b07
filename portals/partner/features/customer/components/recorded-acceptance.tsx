import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { PartnerAcceptance } from '../../../../../src/wire/schemas/partner-console.ts'
import { AcceptanceCard } from '../../../../shared/components/acceptance-card.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { momentOf } from '../moment-of.ts'
import { customerWords } from '../words.ts'

const useStyles = makeStyles({ fate: { color: tokens.colorNeutralForeground2 } })

/** An acceptance with its evidence and what became of it. */
export function RecordedAcceptance({
  acceptance,
  actions,
}: {
  readonly acceptance: PartnerAcceptance
  readonly actions?: ReactNode
}): ReactElement {
  const styles = useStyles()
  const t = useWords(customerWords)
  const format = useFormat()
  const { contact, contest, contestedAt, recordedByName: name } = acceptance
  const recordedAt = momentOf(format, acceptance.recordedAt)
  const answer =
    contest === 'yes' || contest === 'no' || contest === 'wrong-person' ? contest : undefined
  const fate = [
    name === undefined
      ? t('recordedAt', { date: recordedAt })
      : t('recordedBy', { name, date: recordedAt }),
    acceptance.withdrawnAt && t('withdrawn', { date: format.dateTime(acceptance.withdrawnAt) }),
    acceptance.correctedBy && t('corrected'),
    answer && contestedAt && t(`contest.${answer}`, { date: format.dateTime(contestedAt) }),
  ]
  return (
    <AcceptanceCard
      title={t('recordTitle', {
        agreement: acceptance.agreementName,
        version: acceptance.version,
      })}
      strength={acceptance.strength}
      by={contact && `${contact.firstName} ${contact.lastName}, ${contact.email}`}
      agreedAt={acceptance.agreedAt}
      counts={acceptance.counts}
      evidence={acceptance}
      actions={actions}
    >
      <span className={styles.fate}>{fate.filter(Boolean).join(' ')}</span>
    </AcceptanceCard>
  )
}
