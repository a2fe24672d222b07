import type { ReactElement } from 'react'
import type { Subscription } from '../../../../../src/wire/schemas/subscription.ts'
import { Facts } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useTerms } from '../../orders/use-terms.ts'
import { subscriptionWords } from '../words.ts'

/** The year in which what never ends by itself is said to end (wire contract 6.2). */
const endless = '9999'

/** What a subscription is, until when, and what the renewal brings. */
export function SubscriptionFacts({
  subscription,
}: {
  readonly subscription: Subscription
}): ReactElement {
  const t = useWords(subscriptionWords)
  const format = useFormat()
  const { conditions, termName } = useTerms()
  const { autoRenewEnabled, commitmentEndDate, isTrial, status } = subscription
  const next = subscription.scheduledNextTermInstructions
  const date = format.date(commitmentEndDate)
  const end = commitmentEndDate.startsWith(endless)
    ? t('never')
    : t(autoRenewEnabled ? 'renews.on' : 'renews.not', { date })
  const nextParts = [
    next?.quantity === undefined ? '' : `${t('quantity')} ${format.number(next.quantity)}`,
    termName(next?.product?.termDuration),
  ].filter((part) => part !== '')
  const trial = isTrial ? `${t('trial')}, ` : ''
  return (
    <Facts
      facts={[
        { name: t('status'), value: `${trial}${t(`status.${status}`)}` },
        { name: t('quantity'), value: format.number(subscription.quantity) },
        { name: t('terms'), value: conditions(subscription) },
        { name: t(autoRenewEnabled ? 'renews' : 'ends'), value: end },
        ...(nextParts.length === 0 ? [] : [{ name: t('scheduled'), value: nextParts.join(', ') }]),
      ]}
    />
  )
}
