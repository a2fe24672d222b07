import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ParkedDelivery } from '../../../../../src/wire/schemas/programme-partners.ts'
import { type Column, DataTable } from '../../../../shared/components/data-table.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { healthWords } from '../words.ts'

const failures = ['timeout', 'address-refused', 'ECONNREFUSED', 'ENOTFOUND', 'failed'] as const

/** Events that could not be delivered, the oldest first. */
export function ParkedTable({
  events,
  isReplaying,
  onReplay,
}: {
  readonly events: readonly ParkedDelivery[]
  readonly isReplaying: boolean
  readonly onReplay: (event: ParkedDelivery) => void
}): ReactElement {
  const t = useWords(healthWords)
  const format = useFormat()
  const columns: readonly Column<ParkedDelivery>[] = [
    {
      id: 'event',
      header: t('parked.event'),
      width: 9,
      grow: 2,
      cell: ({ eventName }) => eventName,
    },
    {
      id: 'partner',
      header: t('parked.partner'),
      width: 9,
      grow: 2,
      cell: ({ partnerName }) => partnerName,
    },
    { id: 'at', header: t('parked.at'), width: 8, cell: ({ at }) => format.dateTime(at) },
    {
      id: 'attempts',
      header: t('parked.attempts'),
      width: 6,
      align: 'end',
      cell: ({ attempts }) => format.number(attempts),
    },
    {
      id: 'lastFailure',
      header: t('parked.lastFailure'),
      width: 10,
      grow: 2,
      cell: ({ lastFailure }) => (lastFailure === undefined ? '–' : failureText(lastFailure)),
    },
    {
      id: 'action',
      header: t('parked.action'),
      width: 9,
      cell: (event) => (
        <Button
          size="small"
          disabledFocusable={isReplaying}
          aria-label={t('replay.of', { event: event.eventName, at: format.dateTime(event.at) })}
          onClick={() => onReplay(event)}
        >
          {t('replay')}
        </Button>
      ),
    },
  ]

  /** What a receiver's machine calls its trouble stays as it is. */
  function failureText(failure: string): string {
    const [, status] = /^status-(\d+)$/.exec(failure) ?? []
    if (status !== undefined) return t('failure.status', { status })
    const known = failures.find((each) => each === failure)
    return known === undefined ? failure : t(`failure.${known}`)
  }

  return <DataTable label={t('parked')} columns={columns} rows={events} rowKey={({ id }) => id} />
}
