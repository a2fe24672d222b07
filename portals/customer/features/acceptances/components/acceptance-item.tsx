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
  // A dialog that is closed stays until the next one: gone at once it would leave the page hidden.
  const [asked, setAsked] = useState<{ readonly round: number; readonly isOpen: boolean }>()
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
          <Button onClick={() => setAsked({ round: (asked?.round ?? 0) + 1, isOpen: true })}>
            {t('withdraw.button')}
          </Button>
        ) : undefined
      }
    >
      {withdrawnAt !== undefined && (
        <p className={styles.line}>{t('withdrawn', { date: format.dateTime(withdrawnAt) })}</p>
      )}
      {correctedBy !== undefined && <p className={styles.line}>{t('corrected')}</p>}
      <ContestPanel acceptance={acceptance} />
      {asked !== undefined && (
        <WithdrawDialog
          key={asked.round}
          id={acceptance.id}
          isOpen={asked.isOpen}
          onClose={() => setAsked({ ...asked, isOpen: false })}
        />
      )}
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
