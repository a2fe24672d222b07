import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { ProgrammeAgreement } from '../../../../../src/wire/schemas/programme-agreements.ts'
import type { ContestedAttestation } from '../../../../../src/wire/schemas/programme-customers.ts'
import type { ProgrammeHealth } from '../../../../../src/wire/schemas/programme-health.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useAgreementName } from '../../agreements/use-agreements.ts'
import { isStopped, LogAdvice } from '../../health/components/log-advice.tsx'
import { overviewWords } from '../words.ts'

/** So many contested attestations stand here; all of them have a screen of their own. */
const contestsShown = 5

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: '0.625rem 0',
    overflowWrap: 'anywhere',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  text: { color: tokens.colorNeutralForeground2 },
  none: { margin: 0 },
})

type Need = { readonly key: string; readonly title: ReactNode; readonly text: ReactNode }

/** What only the operator can set right, most urgent first. */
export function NeedsList({
  health,
  contests,
  agreements,
}: {
  readonly health: ProgrammeHealth
  readonly contests: readonly ContestedAttestation[]
  readonly agreements: readonly ProgrammeAgreement[]
}): ReactElement {
  const styles = useStyles()
  const t = useWords(overviewWords)
  const format = useFormat()
  const nameOf = useAgreementName()
  const { log, deliveries } = health
  const open = contests.filter(({ state }) => state === 'open')

  const ofLog: readonly Need[] = isStopped(log)
    ? [
        {
          key: 'log',
          title: <TextLink to="/health">{t('needs.log')}</TextLink>,
          text: <LogAdvice log={log} />,
        },
      ]
    : []
  const ofDeliveries: readonly Need[] =
    deliveries.parked === 0
      ? []
      : [
          {
            key: 'deliveries',
            title: (
              <TextLink to="/health">{t('needs.parked', { count: deliveries.parked })}</TextLink>
            ),
            text: t('needs.parked.text'),
          },
        ]
  const ofRules: readonly Need[] = agreements.flatMap((agreement) =>
    agreement.rules.requirements.flatMap(
      ({ rank, requiredFrom, isInForce, countriesWithoutText }) => [
        ...(countriesWithoutText.length === 0
          ? []
          : [
              {
                key: `${agreement.name} ${rank} text`,
                title: (
                  <TextLink
                    to="/agreements/$agreementType/publish"
                    params={{ agreementType: agreement.name }}
                  >
                    {t('needs.noText', { agreement: nameOf(agreement) })}
                  </TextLink>
                ),
                text: t('needs.noText.text', {
                  countries: format.list(countriesWithoutText.map(format.country)),
                }),
              },
            ]),
        ...(isInForce
          ? []
          : [
              {
                key: `${agreement.name} ${rank} soon`,
                title: (
                  <TextLink to="/what-if">
                    {t('needs.soon', {
                      agreement: nameOf(agreement),
                      rank,
                      date: format.date(requiredFrom),
                    })}
                  </TextLink>
                ),
                text: t('needs.soon.text'),
              },
            ]),
      ],
    ),
  )
  const ofContests: readonly Need[] = open.slice(0, contestsShown).map((contest) => ({
    key: contest.acceptanceId,
    title: (
      <TextLink to="/customers/$customerId" params={{ customerId: contest.customerId }}>
        {t('needs.contest', { customer: contest.companyName })}
      </TextLink>
    ),
    text: t('needs.contest.text', {
      at: format.dateTime(contest.contestedAt),
      partner: contest.partnerName ?? contest.agreementType,
    }),
  }))

  const needs = [...ofLog, ...ofDeliveries, ...ofRules, ...ofContests]
  if (needs.length === 0) return <p className={styles.none}>{t('needs.none')}</p>
  return (
    <>
      <ul className={styles.list}>
        {needs.map(({ key, title, text }) => (
          <li key={key} className={styles.item}>
            {title}
            <div className={styles.text}>{text}</div>
          </li>
        ))}
      </ul>
      {open.length > contestsShown && (
        <p>
          <TextLink to="/contests">{t('needs.contest.more')}</TextLink>
        </p>
      )}
    </>
  )
}
