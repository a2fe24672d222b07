import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { DataTable } from '../../../../shared/components/data-table.tsx'
import { PlainTable } from '../../../../shared/components/plain-table.tsx'
import { RouteBadge } from '../../../../shared/components/route-badge.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { listedAtMost, type Part, type Sum } from '../sum-up.ts'
import { whatIfWords } from '../words.ts'

const useStyles = makeStyles({
  numbers: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem 2.5rem', margin: 0 },
  number: { display: 'flex', flexDirection: 'column-reverse' },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(24rem, 100%), 1fr))',
    columnGap: '1rem',
    alignItems: 'start',
  },
})

/** Whom a draft would block: how many, where, through whom, and who they are. */
export function BlockedAnswer({
  sum,
  draft,
  agreementType,
}: {
  readonly sum: Sum
  /** The draft in words. */
  readonly draft: string
  readonly agreementType: string
}): ReactElement {
  const styles = useStyles()
  const t = useWords(whatIfWords)
  const format = useFormat()
  const { blocked, countriesWithoutText } = sum
  const numbers = [
    { name: t('customers'), value: blocked.customers },
    { name: t('orders'), value: blocked.orders },
    { name: t('changes'), value: blocked.changes },
  ]
  return (
    <>
      <Section title={t('answer', { date: format.longDate(sum.on) })}>
        <p>{draft}</p>
        {!sum.isWhole && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {t('stopped', {
                looked: format.number(sum.looked),
                total: format.number(sum.total),
              })}
            </MessageBarBody>
          </MessageBar>
        )}
        <dl className={styles.numbers}>
          {numbers.map(({ name, value }) => (
            <div key={name} className={styles.number}>
              <dt>{name}</dt>
              <dd className={styles.value}>{format.number(value)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.hint}>{t('customers.hint')}</p>
      </Section>
      {countriesWithoutText.length > 0 && (
        <Section
          title={t('noText')}
          actions={
            <LinkButton to="/agreements/$agreementType/publish" params={{ agreementType }}>
              {t('noText.publish')}
            </LinkButton>
          }
        >
          <p>{t('noText.text')}</p>
          <p>{format.list(countriesWithoutText.map(format.country).sort(format.compare))}</p>
        </Section>
      )}
      {blocked.customers === 0 ? (
        <Section title={t('nobody')}>
          <p>{t('nobody.text')}</p>
        </Section>
      ) : (
        <Parts sum={sum} />
      )}
    </>
  )
}

function Parts({ sum }: { readonly sum: Sum }): ReactElement {
  const styles = useStyles()
  const t = useWords(whatIfWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const routes = ['nobody-yet', 'customer-may-accept', 'partner-must-attest'] as const
  // Those that block as many stand by name, as the reader sorts.
  const inOrder = (a: Part, b: Part) => b.customers - a.customers || format.compare(a.name, b.name)
  const routeName = ({ id }: Part) => {
    const route = routes.find((each) => each === id)
    return route === undefined ? id : shared(`route.${route}`)
  }
  return (
    <>
      <div className={styles.parts}>
        <PartTable
          title={t('byPartner')}
          first={t('partner')}
          parts={sum.byPartner.toSorted(inOrder)}
        />
        <PartTable
          title={t('byCountry')}
          first={t('country')}
          parts={sum.byCountry
            .map((part) => ({ ...part, name: format.country(part.id) }))
            .sort(inOrder)}
        />
        <PartTable
          title={t('byRoute')}
          first={t('route')}
          parts={sum.byRoute.map((part) => ({ ...part, name: routeName(part) }))}
        />
      </div>
      <Section title={t('list')}>
        <DataTable
          label={t('list')}
          countLabel={
            sum.items.length >= listedAtMost
              ? t('list.cut', { count: format.number(sum.items.length) })
              : t('list.count', { count: sum.items.length })
          }
          rows={sum.items}
          rowKey={({ customerId, partnerId }) => `${customerId} ${partnerId}`}
          linkOf={({ customerId }) => ({ to: '/customers/$customerId', params: { customerId } })}
          columns={[
            {
              id: 'customer',
              header: t('customer'),
              width: 10,
              grow: 2,
              cell: (row) => row.companyName,
            },
            {
              id: 'partner',
              header: t('partner'),
              width: 12,
              grow: 2,
              cell: (row) => row.partnerName,
            },
            {
              id: 'country',
              header: t('country'),
              width: 8,
              cell: (row) => format.country(row.country),
            },
            {
              id: 'route',
              header: t('route'),
              width: 14,
              cell: (row) => <RouteBadge route={row.routeThen} />,
            },
            {
              id: 'orders',
              header: t('orders'),
              width: 8,
              align: 'end',
              cell: (row) => format.number(row.orders),
            },
            {
              id: 'changes',
              header: t('changes'),
              width: 8,
              align: 'end',
              cell: (row) => format.number(row.changes),
            },
          ]}
        />
      </Section>
    </>
  )
}

function PartTable({
  title,
  first,
  parts,
}: {
  readonly title: string
  readonly first: string
  readonly parts: readonly Part[]
}): ReactElement {
  const t = useWords(whatIfWords)
  const format = useFormat()
  return (
    <Section title={title}>
      <PlainTable
        label={title}
        head={[first, t('customers'), t('orders'), t('changes')]}
        rows={parts.map(({ id, name, customers, orders, changes }) => ({
          key: id,
          cells: [name, format.number(customers), format.number(orders), format.number(changes)],
        }))}
      />
    </Section>
  )
}
