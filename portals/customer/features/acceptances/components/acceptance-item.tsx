import { Button, makeStyles } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { CustomerAcceptanceView } from '../../../../../src/wire/schemas/customer-console.ts'
import { AcceptanceCard } from '../../../../shared/components/acceptance-card.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { acceptancesWords } from '../words.ts'
import { ContestPanel } from './contest-panel.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const useStyles = makeStyles({ line: { margin: 0 } })

/** One acceptance with its evidence, and what the reader may answer or take back. */
export function AcceptanceItem({
  acceptance,
}: {
  readonly acceptance: CustomerAcceptanceView
}): ReactElement {
  const styles = useStyles()
  const t = useWords(acceptancesWords)
  const format = useFormat()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { agreementName: name, version, withdrawnAt, correctedBy } = acceptance
  return (
    <AcceptanceCard
      title={t('title.version', { name, version })}
      strength={acceptance.strength}
      by={byOf(acceptance, t)}
      isErased={acceptance.acceptedBy === undefined}
      agreedAt={acceptance.agreedAt}
      counts={acceptance.counts}
      evidence={acceptance}
      actions={
        acceptance.mayWithdraw ? (
          <>
            <Button onClick={() => setWithdrawing(true)}>{t('withdraw.button')}</Button>
            {isWithdrawing && (
              <WithdrawDialog id={acceptance.id} onClose={() => setWithdrawing(false)} />
            )}
          </>
        ) : undefined
      }
    >
      {withdrawnAt !== undefined && (
        <p className={styles.line}>{t('withdrawn', { date: format.dateTime(withdrawnAt) })}</p>
      )}
      {correctedBy !== undefined && <p className={styles.line}>{t('corrected')}</p>}
      <ContestPanel acceptance={acceptance} />
    </AcceptanceCard>
  )
}

function byOf(
  { acceptedBy, partnerName: partner, kind }: CustomerAcceptanceView,
  t: ReturnType<typeof useWords<'by.direct' | 'by.attested' | 'by.partner'>>,
): string | undefined {
  if (acceptedBy === undefined) return undefined
  const { name } = acceptedBy
  if (kind === 'direct') return t('by.direct', { name })
  return partner === undefined ? name : t('by.attested', { name, partner })
}
