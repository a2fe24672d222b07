import { Link, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { CustomerAgreement } from '../../../../../src/wire/schemas/customer-console.ts'
import { MailText } from '../../../../shared/components/mail-text.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useSession } from '../../../../shared/session/use-session.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { agreementWords } from '../words.ts'

const useStyles = makeStyles({
  people: { margin: '0 0 1rem', paddingLeft: '1.25rem', overflowWrap: 'anywhere' },
})

/** For a user whose role may not: who may, and a message to send to them. */
export function ForwardToAdmin({
  what,
  customerName,
  administrators,
  forward,
}: {
  readonly what: 'accept' | 'approve'
} & Pick<CustomerAgreement, 'customerName' | 'administrators' | 'forward'>): ReactElement {
  const styles = useStyles()
  const t = useWords(agreementWords)
  const { operatorName, operatorContact } = useSession()
  return (
    <Section title={t('forward.title')}>
      <p>{t(`forward.${what}`, { customer: customerName })}</p>
      {administrators.length === 0 ? (
        <p>{t('forward.nobody', { operator: operatorName, contact: operatorContact })}</p>
      ) : (
        <>
          <p>{t('forward.who')}</p>
          <ul className={styles.people}>
            {administrators.map(({ name, email }) => (
              <li key={email}>
                {name}, <Link href={`mailto:${email}`}>{email}</Link>
              </li>
            ))}
          </ul>
          <p>{t('forward.how')}</p>
          <MailText draft={forward} />
        </>
      )}
    </Section>
  )
}
