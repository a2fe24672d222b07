import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { CustomerCover } from '../../../../../src/wire/schemas/programme-customers.ts'
import { RouteBadge } from '../../../../shared/components/route-badge.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { customersWords } from '../words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  cover: {
    display: 'grid',
    gap: '0.375rem',
    padding: '0.75rem 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem', alignItems: 'center' },
  text: { margin: 0 },
  small: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
})

/** Who must act with each transacting partner, and why. */
export function CustomerCovers({
  covers,
}: {
  readonly covers: readonly CustomerCover[]
}): ReactElement {
  const styles = useStyles()
  const t = useWords(customersWords)
  const format = useFormat()
  return (
    <Section title={t('cover')}>
      {covers.length === 0 && <p className={styles.text}>{t('cover.none')}</p>}
      <ul className={styles.list}>
        {covers.map(({ partnerId, partnerName, route, scenario, reasons, endsAt, ...cover }) => (
          <li key={partnerId} className={styles.cover}>
            <span className={styles.head}>
              <TextLink to="/partners/$partnerId" params={{ partnerId }}>
                {partnerName}
              </TextLink>
              <RouteBadge route={route} />
              {scenario !== undefined && <span>{t('scenario', { number: scenario })}</span>}
              {endsAt !== undefined && (
                <span>{t('cover.endsAt', { date: format.date(endsAt) })}</span>
              )}
            </span>
            {reasons.map((reason) => (
              <p key={reason} className={styles.text}>
                {reason}
              </p>
            ))}
            <ul className={styles.small}>
              {cover.relationships.map((each) => (
                <li key={`${each.partnerId} ${each.since}`}>
                  {relationshipText(each, partnerId)}
                  {each.delegatedAdministration && `, ${t('relationship.delegated')}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )

  function relationshipText(
    { partnerId: own, partnerName: name, since, endedAt }: CustomerCover['relationships'][number],
    transacting: string,
  ): string {
    const key = own === transacting ? 'relationship' : 'relationship.through'
    const date = format.date(since)
    return endedAt === undefined
      ? t(key, { name, date })
      : t(`${key}.ended`, { name, date, until: format.date(endedAt) })
  }
}
