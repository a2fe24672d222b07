import { Button, makeStyles } from '@fluentui/react-components'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { ConsoleParkedOrder } from '../../../../../src/wire/schemas/partner-console.ts'
import { inPages } from '../../../../shared/api/in-pages.ts'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { MoreButton } from '../../../../shared/components/more-button.tsx'
import { FailureNotice, Notice } from '../../../../shared/components/notice.tsx'
import { EmptyState, FailedState, LoadingState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useAddressState } from '../../../../shared/navigation/use-address-state.ts'
import { useRoleName } from '../../../../shared/session/use-role-name.ts'
import { useMayDo, useSession } from '../../../../shared/session/use-session.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { discardParkedOrder } from '../api/discard-parked-order.ts'
import { listParkedOrders } from '../api/list-parked-orders.ts'
import { placeParkedOrder } from '../api/place-parked-order.ts'
import { parkedOrderWords } from '../words.ts'
import { ParkedOrder } from './parked-order.tsx'

const useStyles = makeStyles({ more: { marginTop: '0.5rem' } })

/** While one is being placed the list looks again by itself. */
const lookAgainMs = 2000

/** Every order that somebody may still place or discard; `?customer=` narrows it to one customer. */
export function ParkedOrders(): ReactElement {
  const styles = useStyles()
  const t = useWords(parkedOrderWords)
  const language = useLanguage()
  const queries = useQueryClient()
  const mayBuy = useMayDo()('buy')
  const [customerId, setCustomerId] = useAddressState('customer')
  const [said, setSaid] = useState<string>()
  const [discarded, setDiscarded] = useState<ConsoleParkedOrder>()
  const list = useInfiniteQuery({
    queryKey: ['parked-orders', language],
    ...inPages(listParkedOrders),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((each) => each.state === 'queued')) === true
        ? lookAgainMs
        : false,
  })
  const refresh = () => void queries.invalidateQueries()
  const place = useAction(
    async ({ requestId }, order: ConsoleParkedOrder) => {
      await placeParkedOrder(order, requestId)
      return order
    },
    ({ customerName }) => {
      setSaid(t('place.done', { customer: customerName }))
      refresh()
    },
  )
  const discard = useAction(
    async ({ requestId }, order: ConsoleParkedOrder) => {
      await discardParkedOrder(order, requestId)
      return order
    },
    ({ customerName }) => {
      setSaid(t('discard.done', { customer: customerName }))
      setDiscarded(undefined)
      refresh()
    },
  )
  if (list.data === undefined) {
    if (list.isPending) return <LoadingState lines={8} />
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  }
  const all = list.data.pages.flatMap(({ items }) => items)
  const shown = all.filter((each) => customerId === undefined || each.customerId === customerId)
  const showAll = <Button onClick={() => setCustomerId(undefined)}>{t('all')}</Button>
  return (
    <>
      <div role="status">{said !== undefined && <Notice intent="success">{said}</Notice>}</div>
      <FailureNotice failure={place.failure} />
      {!mayBuy && shown.length > 0 && <WhoMay />}
      {shown.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          text={t(customerId === undefined ? 'empty.text' : 'empty.filtered')}
          {...(customerId === undefined ? {} : { action: showAll })}
        />
      ) : (
        customerId !== undefined && showAll
      )}
      {shown.map((order) => (
        <ParkedOrder
          key={order.id}
          order={order}
          mayChange={mayBuy}
          isRunning={place.isRunning}
          onPlace={() => place.run(order)}
          onDiscard={() => {
            discard.forget()
            setDiscarded(order)
          }}
        />
      ))}
      <MoreButton of={list} className={styles.more} />
      <ConfirmDialog
        title={t('discard.title')}
        confirm={t('discard.do')}
        isOpen={discarded !== undefined}
        isRunning={discard.isRunning}
        failure={discard.failure}
        onConfirm={() => discarded !== undefined && discard.run(discarded)}
        onClose={() => setDiscarded(undefined)}
      >
        {t('discard.text', { customer: discarded?.customerName })}
      </ConfirmDialog>
    </>
  )
}

function WhoMay(): ReactElement {
  const t = useWords(parkedOrderWords)
  const roleName = useRoleName()
  const format = useFormat()
  const { whoMay } = useSession()
  const names = (whoMay.buy ?? []).map(roleName)
  return <Notice intent="info">{t('refused', { roles: format.either(names) })}</Notice>
}
