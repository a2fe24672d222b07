import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { DeliveryHealth } from '../../../../../src/wire/schemas/programme-health.ts'
import { isApiError } from '../../../../shared/api/api-error.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { listParkedDeliveries } from '../api/list-parked-deliveries.ts'
import { replayDeliveries } from '../api/replay-deliveries.ts'
import { healthWords } from '../words.ts'
import { ParkedTable } from './parked-table.tsx'

const useStyles = makeStyles({
  text: { margin: '0 0 0.5rem' },
  list: { listStyleType: 'none', margin: '0 0 1rem', padding: 0 },
  partner: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.5rem 1rem',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '0.5rem 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  title: { margin: '1rem 0 0.5rem', fontSize: tokens.fontSizeBase300 },
})

/** What waits for partners, and what they could not be given; it can be delivered again. */
export function Deliveries({
  deliveries: { waiting, parked, oldestWaitingAt, byPartner },
}: {
  readonly deliveries: DeliveryHealth
}): ReactElement {
  const styles = useStyles()
  const t = useWords(healthWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const queries = useQueryClient()
  const [replayed, setReplayed] = useState<number>()
  const events = useQuery({
    queryKey: ['health', 'parked', parked],
    queryFn: ({ signal }) => listParkedDeliveries(signal),
    enabled: parked > 0,
  })
  const replay = useAction(
    ({ requestId }, partnerId: string, ids: readonly string[] | undefined) =>
      replayDeliveries(partnerId, ids, requestId),
    ({ replayed: count }) => {
      setReplayed(count)
      void queries.invalidateQueries({ queryKey: ['health'] })
    },
  )
  return (
    <Section title={t('deliveries')}>
      <div role="status">
        {replayed !== undefined && (
          <p className={styles.text}>{t('replayed', { count: replayed })}</p>
        )}
      </div>
      {replay.failure !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {isApiError(replay.failure) ? replay.failure.description : shared('failed.text')}
          </MessageBarBody>
        </MessageBar>
      )}
      {waiting + parked === 0 ? (
        <p className={styles.text}>{t('deliveries.none')}</p>
      ) : (
        <>
          <p className={styles.text}>
            {t('deliveries.waiting', { count: waiting })}
            {oldestWaitingAt !== undefined &&
              `, ${t('deliveries.oldest', { at: format.dateTime(oldestWaitingAt) })}`}
          </p>
          <p className={styles.text}>
            {t('deliveries.parked', { count: parked })} {parked > 0 && t('deliveries.explain')}
          </p>
          <ul className={styles.list}>
            {byPartner.map((each) => (
              <li key={each.partnerId} className={styles.partner}>
                <TextLink to="/partners/$partnerId" params={{ partnerId: each.partnerId }}>
                  {t('deliveries.partner', {
                    name: each.name,
                    waiting: format.number(each.waiting),
                    parked: format.number(each.parked),
                  })}
                </TextLink>
                {each.parked > 0 && (
                  <Button
                    size="small"
                    disabledFocusable={replay.isRunning}
                    aria-label={t('replayAll.of', { name: each.name })}
                    onClick={() => replay.run(each.partnerId, undefined)}
                  >
                    {t('replayAll')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {parked > 0 && (
        <>
          <h3 className={styles.title}>{t('parked')}</h3>
          <Loaded of={events} loading={<LoadingState lines={4} />}>
            {({ items }) => (
              <ParkedTable
                events={items}
                isReplaying={replay.isRunning}
                onReplay={({ partnerId, id }) => replay.run(partnerId, [id])}
              />
            )}
          </Loaded>
        </>
      )}
    </Section>
  )
}
