import type { ReactElement } from 'react'
import { Page } from '../../../shared/components/page.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { ParkedOrders } from '../../features/parked-orders/components/parked-orders.tsx'
import { parkedOrderWords } from '../../features/parked-orders/words.ts'

export function ParkedOrdersScreen(): ReactElement {
  const t = useWords(parkedOrderWords)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ParkedOrders />
    </Page>
  )
}
