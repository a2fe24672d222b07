import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { ProgrammeAcceptance } from '../../../../../src/wire/schemas/programme-customers.ts'
import { AcceptanceCard } from '../../../../shared/components/acceptance-card.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useAgreementNames } from '../../agreements/use-agreements.ts'
import { customersWords } from '../words.ts'
import { WithdrawForm } from './withdraw-form.tsx'

const useStyles = makeStyles({
  list: { display: 'grid', gap: '0.75rem' },
  text: { margin: 0 },
  events: { margin: 0, paddingLeft: '1.25rem', color: tokens.colorNeutralForeground2 },
})

/** Everything that was accepted for a customer, newest first, each with its evidence. */
export function CustomerAcceptances({
  customerId,
  acceptances,
  onChanged,
}: {
  readonly customerId: string
  readonly acceptances: readonly ProgrammeAcceptance[]
  readonly onChanged: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(customersWords)
  const format = useFormat()
  const nameOf = useAgreementNames()
  const [withdrawn, setWithdrawn] = useState<string>()
  return (
    <Section title={t('acceptances')}>
      {acceptances.length === 0 && <p className={styles.text}>{t('acceptances.none')}</p>}
      <div className={styles.list}>
        {acceptances.map((each) => {
          const { id, acceptedBy, agreedAt, counts, events, partnerName } = each
          const title = t('acceptance.title', {
            agreement: nameOf(each.agreementType),
            version: each.version,
          })
          return (
            <AcceptanceCard
              key={id}
              title={title}
              strength={each.strength}
              by={acceptedBy && personText(acceptedBy)}
              isErased={acceptedBy === undefined}
              agreedAt={agreedAt}
              counts={counts}
              evidence={each}
              actions={
                each.mayWithdraw &&
                withdrawn !== id && (
                  <Button
                    size="small"
                    aria-label={t('withdraw.of', { title, date: format.date(agreedAt) })}
                    onClick={() => setWithdrawn(id)}
                  >
                    {t('withdraw')}
                  </Button>
                )
              }
            >
              <p className={styles.text}>
                {t('acceptance.text', {
                  country: format.country(each.country),
                  language: format.languageName(each.language),
                })}
                {partnerName !== undefined &&
                  ` · ${t('acceptance.through', { name: partnerName })}`}
              </p>
              {events.length > 0 && (
                <ul className={styles.events}>
                  {events.map((event) => (
                    <li key={event.entryId}>{eventText(event)}</li>
                  ))}
                </ul>
              )}
              {withdrawn === id && (
                <WithdrawForm
                  customerId={customerId}
                  acceptanceId={id}
                  onCancel={() => setWithdrawn(undefined)}
                  onDone={() => {
                    setWithdrawn(undefined)
                    onChanged()
                  }}
                />
              )}
            </AcceptanceCard>
          )
        })}
      </div>
    </Section>
  )

  function personText({ name, email }: { readonly name: string; readonly email?: string }): string {
    return email === undefined ? name : t('acceptance.by', { name, email })
  }

  function eventText({ kind, answer, at }: ProgrammeAcceptance['events'][number]): string {
    const known = answers.find((each) => each === answer)
    return t(`event.${kind}`, {
      date: format.dateTime(at),
      answer: known === undefined ? answer : t(`answer.${known}`),
    })
  }
}

const answers = ['yes', 'no', 'wrong-person'] as const
