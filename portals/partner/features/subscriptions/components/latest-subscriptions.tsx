import type { ReactElement } from 'react'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { ShortEntries } from '../../home/components/short-list.tsx'
import { useSubscriptions } from '../use-subscriptions.ts'
import { subscriptionWords } from '../words.ts'

const shown = 5

/** What a customer has, those that run first, and the way to all that can be done with it. */
export function LatestSubscriptions({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(subscriptionWords)
  const format = useFormat()
  const subscriptions = useSubscriptions(customerId)
  return (
    <Section title={t('title')}>
      <Loaded of={subscriptions} loading={<LoadingState lines={shown} />}>
        {(all) => (
          <ShortEntries
            none={t('empty.title')}
            entries={all.slice(0, shown).map(({ id, friendlyName, quantity, status, isTrial }) => ({
              key: id,
              what: friendlyName,
              small: [
                `${t('quantity')} ${format.number(quantity)}`,
                ...(isTrial ? [t('trial')] : []),
                t(`status.${status}`),
              ].join(' · '),
            }))}
            all={
              all.length > 0 && (
                <TextLink to="/customers/$customerId/subscriptions" params={{ customerId }}>
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
