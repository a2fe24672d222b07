import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useMemo, useState } from 'react'
import type { ProgrammeAuditRecord } from '../../../../../src/wire/schemas/programme-audit.ts'
import type { Column } from '../../../../shared/components/data-table.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { isGuid, isOneOf } from '../../../../shared/navigation/address-values.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useAddressState } from '../../../../shared/navigation/use-address-state.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { PagedTable } from '../../lists/components/paged-table.tsx'
import { usePages } from '../../lists/components/use-pages.ts'
import { type AuditQuery, listAuditRecords } from '../api/list-audit-records.ts'
import { operations, resources } from '../kinds.ts'
import { auditWords } from '../words.ts'
import { AuditDetails } from './audit-details.tsx'
import { AuditFilters } from './audit-filters.tsx'

const dayMs = 86_400_000

const useStyles = makeStyles({
  note: { marginTop: '1rem' },
  body: { whiteSpace: 'normal', padding: '0.25rem 0' },
  further: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1rem', alignItems: 'center' },
  small: { fontSize: tokens.fontSizeBase200 },
})

/** Who changed what, newest first. */
export function AuditList(): ReactElement {
  const styles = useStyles()
  const t = useWords(auditWords)
  const format = useFormat()
  const [who, setWho] = useState('')
  const [customer, setCustomer] = useAddressState('customer', isGuid)
  const query = useQueryOf(who, customer)
  const pages = usePages(['audit-records', query], (cursor, signal) =>
    listAuditRecords({ ...query, cursor }, signal),
  )
  const columns: readonly Column<ProgrammeAuditRecord>[] = useMemo(
    () => [
      { id: 'when', header: t('when'), width: 8, cell: ({ at }) => format.dateTime(at) },
      {
        id: 'what',
        header: t('what'),
        width: 11,
        grow: 2,
        cell: ({ operationType }) => {
          const known = operations.find((each) => each === operationType)
          return known === undefined ? operationType : t(`operation.${known}`)
        },
      },
      {
        id: 'who',
        header: t('who'),
        width: 11,
        grow: 2,
        cell: ({ by, applicationId: id }) =>
          by ?? (id === undefined ? t('noOne') : t('software', { id })),
      },
      {
        id: 'partner',
        header: t('partner'),
        width: 10,
        grow: 2,
        cell: ({ partnerId, partnerName }) =>
          partnerId === undefined ? (
            '–'
          ) : (
            <TextLink to="/partners/$partnerId" params={{ partnerId }}>
              {partnerName ?? partnerId}
            </TextLink>
          ),
      },
      {
        id: 'customer',
        header: t('customer'),
        width: 10,
        grow: 2,
        cell: ({ customerId, customerName }) =>
          customerId === undefined ? (
            '–'
          ) : (
            <TextLink to="/customers/$customerId" params={{ customerId }}>
              {customerName ?? customerId}
            </TextLink>
          ),
      },
      {
        id: 'details',
        header: t('details'),
        width: 14,
        grow: 3,
        cell: (record) => <AuditDetails record={record} />,
      },
    ],
    [t, format],
  )
  const searchedUntil = pages.lastPage?.searchedUntil
  return (
    <>
      <AuditFilters onWho={setWho} />
      {customer !== undefined && (
        <MessageBar layout="multiline" className={styles.note}>
          <MessageBarBody className={styles.body}>
            <span className={styles.further}>
              {t('customer.only')}
              <Button size="small" onClick={() => setCustomer(undefined)}>
                {t('reset')}
              </Button>
            </span>
          </MessageBarBody>
        </MessageBar>
      )}
      <PagedTable
        label={t('title')}
        pages={pages}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
      />
      {searchedUntil !== undefined && pages.hasMore && (
        <p className={styles.further} role="status">
          {t('searchedUntil', { at: format.dateTime(searchedUntil) })}
          <Button disabledFocusable={pages.isFetching} onClick={pages.more}>
            {t('searchOn')}
          </Button>
        </p>
      )}
    </>
  )
}

/** What the address says, as the server takes it; days are whole and of UTC. */
function useQueryOf(who: string, customer: string | undefined): AuditQuery {
  const [from] = useAddressState('from')
  const [until] = useAddressState('until')
  const [operation] = useAddressState('operation', isOneOf(operations))
  const [resource] = useAddressState('resource', isOneOf(resources))
  const [partner] = useAddressState('partner', isGuid)
  const [scope] = useAddressState('scope', isOneOf(['programme']))
  return {
    from: toInstant(from, 0),
    until: toInstant(until, 1),
    operationType: operation,
    resourceType: resource,
    partnerId: partner,
    customerId: customer,
    scope,
    text: who || undefined,
  }
}

/** An address may say anything: what is no day narrows nothing. */
function toInstant(day: string | undefined, after: number): string | undefined {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? undefined : new Date(at + after * dayMs).toISOString()
}
