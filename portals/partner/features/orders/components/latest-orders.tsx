import type { ReactElement } from 'react'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { ShortEntries } from '../../home/components/short-list.tsx'
import { useOrders } from '../use-orders.ts'
import { orderWords } from '../words.ts'

const shown = 3

/** The last few orders of a customer, and the way to all of them. */
export function LatestOrders({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(orderWords)
  const format = useFormat()
  const orders = useOrders(customerId)
  return (
    <Section title={t('title')}>
      <Loaded of={orders} loading={<LoadingState lines={shown} />}>
        {(all) => (
          <ShortEntries
            none={t('empty.title')}
            entries={all.slice(0, shown).map(({ id, creationDate, lineItems, status }) => ({
              key: id,
              what: format.list(
                lineItems.map((line) =>
                  t('line', {
                    quantity: format.number(line.quantity),
                    name: line.friendlyName ?? line.offerId,
                  }),
                ),
              ),
              small: `${format.date(creationDate)} · ${t(`state.${status}`)}`,
            }))}
            all={
              all.length > 0 && (
                <TextLink to="/customers/$customerId/orders" params={{ customerId }}>
                  {t('all', { count: all.length })}
                </TextLink>
              )
            }
          />
        )}
      </Loaded>
    </Section>
  )
}
