import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PartnerHome } from '../../../../../src/wire/schemas/partner-console.ts'
import { RouteBadge } from '../../../../shared/components/route-badge.tsx'
import { EmptyState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LinkButton, TextLink } from '../../../../shared/navigation/links.tsx'
import { useMayDo, useSession } from '../../../../shared/session/use-session.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { uncovered } from '../../customers/customers-view.ts'
import { taskPlace } from '../../tasks/task-place.ts'
import { useScenarioName } from '../../tasks/use-scenario-name.ts'
import { homeWords } from '../words.ts'
import { CoveragePicture } from './coverage-picture.tsx'
import { ShortList } from './short-list.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '1rem',
    alignItems: 'start',
    '@media (min-width: 70rem)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
})

/** What is blocked, what comes next, and what there is to do, in order of urgency. */
export function Home({ home }: { readonly home: PartnerHome }): ReactElement {
  const styles = useStyles()
  const t = useWords(homeWords)
  if (home.total === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <span>
            <LinkButton to="/add-customer" primary>
              {t('empty.add')}
            </LinkButton>{' '}
            <LinkButton to="/invite">{t('empty.invite')}</LinkButton>
          </span>
        }
      />
    )
  }
  return (
    <>
      <CoveragePicture coverage={home.coverage} />
      <div className={styles.columns}>
        <div>
          <Blocked blocked={home.blocked} />
          <Expiring expiring={home.expiring} />
        </div>
        <div>
          <Tasks tasks={home.tasks} />
          <Parked parkedOrders={home.parkedOrders} />
          <Requests attestationRequests={home.attestationRequests} />
        </div>
      </div>
    </>
  )
}

/** What opens the gate, where this person may do it. */
function NextStep({
  id,
  companyName,
  route,
}: Pick<PartnerHome['blocked']['items'][number], 'id' | 'companyName' | 'route'>) {
  const t = useWords(homeWords)
  const mayDo = useMayDo()
  const { partnerType } = useSession()
  if (route === 'customer-may-accept' && mayDo('request-relationship')) {
    return (
      <LinkButton
        to="/invite"
        search={{ customer: id }}
        aria-label={t('invite.for', { customer: companyName })}
      >
        {t('invite')}
      </LinkButton>
    )
  }
  if (route !== 'partner-must-attest') return null
  const mayAttest = mayDo('attest') && partnerType !== 'indirect-reseller'
  return (
    <LinkButton
      to="/customers/$customerId/attest"
      params={{ customerId: id }}
      aria-label={t(mayAttest ? 'attest.for' : 'handOver.for', { customer: companyName })}
    >
      {t(mayAttest ? 'attest' : 'handOver')}
    </LinkButton>
  )
}

function Blocked({ blocked }: Pick<PartnerHome, 'blocked'>): ReactElement {
  const t = useWords(homeWords)
  const format = useFormat()
  return (
    <ShortList
      title={t('blocked')}
      none={t('blocked.none')}
      entries={blocked.items.map(({ id, companyName, route, transactingPartner, since }) => ({
        key: `${id} ${transactingPartner.id}`,
        what: (
          <TextLink to="/customers/$customerId" params={{ customerId: id }}>
            {companyName}
          </TextLink>
        ),
        small: (
          <>
            <RouteBadge route={route} />
            {t('blocked.since', { date: format.date(since) })}
          </>
        ),
        action: <NextStep id={id} companyName={companyName} route={route} />,
      }))}
      all={
        blocked.total > blocked.items.length && (
          <TextLink to="/customers" search={{ route: uncovered }}>
            {t('blocked.all', { count: blocked.total })}
          </TextLink>
        )
      }
    />
  )
}

function Expiring({ expiring }: Pick<PartnerHome, 'expiring'>): ReactElement {
  const t = useWords(homeWords)
  const format = useFormat()
  return (
    <ShortList
      title={t('expiring')}
      none={t('expiring.none')}
      entries={expiring.items.map(({ id, companyName, transactingPartner, endsAt }) => ({
        key: `${id} ${transactingPartner.id}`,
        what: (
          <TextLink to="/customers/$customerId" params={{ customerId: id }}>
            {companyName}
          </TextLink>
        ),
        small: t('expiring.at', { date: format.date(endsAt), days: format.days(endsAt) }),
      }))}
      all={
        expiring.total > expiring.items.length && (
          <TextLink to="/customers" search={{ sort: 'endsAt' }}>
            {t('expiring.all')}
          </TextLink>
        )
      }
    />
  )
}

function Tasks({ tasks }: Pick<PartnerHome, 'tasks'>): ReactElement {
  const t = useWords(homeWords)
  const format = useFormat()
  const scenarioName = useScenarioName()
  return (
    <ShortList
      title={t('tasks')}
      none={t('tasks.none')}
      entries={tasks.items.map((task) => ({
        key: `${task.customerId} ${task.id}`,
        what: (
          <>
            <TextLink {...taskPlace(task.address)}>{task.title}</TextLink> · {task.customerName}
          </>
        ),
        small: (
          <>
            {[
              scenarioName(task.scenario),
              task.askedAt === undefined
                ? t('blocked.since', { date: format.date(task.createdAt) })
                : t('tasks.asked', { date: format.dateTime(task.askedAt) }),
              task.isMine ? t('tasks.mine') : task.assignedToName,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </>
        ),
      }))}
      all={
        tasks.total > tasks.items.length && (
          <TextLink to="/tasks">{t('tasks.all', { count: tasks.total })}</TextLink>
        )
      }
    />
  )
}

function Parked({ parkedOrders }: Pick<PartnerHome, 'parkedOrders'>): ReactElement {
  const t = useWords(homeWords)
  const format = useFormat()
  return (
    <ShortList
      title={t('parked')}
      none={t('parked.none')}
      entries={parkedOrders.items.map((order) => ({
        key: order.id,
        what: (
          <>
            <TextLink to="/parked-orders" search={{ customer: order.customerId }}>
              {order.customerName}
            </TextLink>{' '}
            · {format.list(order.lineItems.map(({ name }) => name))}
          </>
        ),
        small: (
          <>
            <RouteBadge route={order.route} />
            {t('parked.until', { date: format.date(order.expiresAt) })}
          </>
        ),
      }))}
      all={
        parkedOrders.total > parkedOrders.items.length && (
          <TextLink to="/parked-orders">{t('parked.all', { count: parkedOrders.total })}</TextLink>
        )
      }
    />
  )
}

function Requests({
  attestationRequests: requests,
}: Pick<PartnerHome, 'attestationRequests'>): ReactElement | null {
  const t = useWords(homeWords)
  const format = useFormat()
  if (requests.items.length === 0) return null
  return (
    <ShortList
      title={t('requests')}
      none=""
      entries={requests.items.map(({ id, companyName, state, expiresAt }) => ({
        key: id,
        what: (
          <TextLink to="/signed-attestations/$requestId" params={{ requestId: id }}>
            {companyName}
          </TextLink>
        ),
        small: `${t(`requests.${state}`)} · ${t('requests.until', { days: format.days(expiresAt) })}`,
      }))}
      all={
        requests.total > requests.items.length && (
          <TextLink to="/signed-attestations">
            {t('requests.all', { count: requests.total })}
          </TextLink>
        )
      }
    />
  )
}
