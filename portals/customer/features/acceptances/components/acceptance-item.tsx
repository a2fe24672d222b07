import { Button, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { CustomerAcceptanceView } from '../../../../../src/wire/schemas/customer-console.ts'
import { AcceptanceCard } from '../../../../shared/components/acceptance-card.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { isReceiptThere } from '../api/is-receipt-there.ts'
import { ownPath } from '../own-path.ts'
import { acceptancesWords } from '../words.ts'
import { ContestPanel } from './contest-panel.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const useStyles = makeStyles({ line: { margin: 0 } })

const pollMs = 500

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
  const isThere = useReceipt(acceptance)
  return (
    <AcceptanceCard
      title={t('title.version', { name, version })}
      strength={acceptance.strength}
      by={byOf(acceptance, t)}
      isErased={acceptance.acceptedBy === undefined}
      agreedAt={acceptance.agreedAt}
      counts={acceptance.counts}
      evidence={
        isThere
          ? {
              receiptUrl: ownPath(acceptance.receiptUrl),
              certificateUrl: ownPath(acceptance.certificateUrl),
              verifyUrl: ownPath(acceptance.verifyUrl),
            }
          : undefined
      }
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
      {!isThere && (
        <p className={styles.line} role="status">
          {t('pending')}
        </p>
      )}
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

/** An acceptance of this minute may have no receipt yet: waits until it has. */
function useReceipt({ recordedAt, receiptUrl, id }: CustomerAcceptanceView): boolean {
  const [isFresh] = useState(() => Date.now() - Date.parse(recordedAt) < 60_000)
  const { data } = useQuery({
    queryKey: ['receipt', id],
    queryFn: ({ signal }) => isReceiptThere(receiptUrl, signal),
    enabled: isFresh,
    refetchInterval: (query) => (query.state.data === true ? false : pollMs),
  })
  return !isFresh || data === true
}
