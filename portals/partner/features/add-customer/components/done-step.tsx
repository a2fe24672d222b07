import { Button, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { CopyButton } from '../../../../shared/components/copy-button.tsx'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { MailText } from '../../../../shared/components/mail-text.tsx'
import { Notice } from '../../../../shared/components/notice.tsx'
import { Facts, Section } from '../../../../shared/components/section.tsx'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useSession } from '../../../../shared/session/use-session.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { prepareInvitation } from '../../invite/api/prepare-invitation.ts'
import type { AccountValues } from '../account-values.ts'
import type { Progress } from '../types.ts'
import { addCustomerWords } from '../words.ts'

const useStyles = makeStyles({
  secret: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', alignItems: 'center' },
  code: { fontFamily: 'monospace', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
})

/** What was done, the credentials this once, and the e-mail that carries them to the customer. */
export function DoneStep({
  account,
  progress,
  hadOffers,
  onAnother,
}: {
  readonly account: AccountValues
  readonly progress: Progress
  readonly hadOffers: boolean
  readonly onAnother: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(addCustomerWords)
  const { customerId = '', userName = '', password = '' } = progress
  const secret = (text: string) => (
    <span className={styles.secret}>
      <span className={styles.code}>{text}</span>
      <CopyButton text={text} />
    </span>
  )
  return (
    <>
      <Outcome account={account} progress={progress} hadOffers={hadOffers} />
      <Section title={t('done.credentials')}>
        <Notice intent="warning">{t('done.once')}</Notice>
        <Facts
          facts={[
            { name: t('userName'), value: secret(userName) },
            { name: t('password'), value: secret(password) },
          ]}
        />
      </Section>
      <CredentialsMail account={account} progress={progress} />
      <div className={styles.buttons}>
        <LinkButton to="/customers/$customerId" params={{ customerId }}>
          {t('done.toCustomer')}
        </LinkButton>
        <Button onClick={onAnother}>{t('done.another')}</Button>
      </div>
    </>
  )
}

function Outcome({
  account,
  progress,
  hadOffers,
}: {
  readonly account: AccountValues
  readonly progress: Progress
  readonly hadOffers: boolean
}): ReactElement {
  const t = useWords(addCustomerWords)
  const { attested, ordered, orderProblems = [] } = progress
  const lines = [
    attested === true
      ? t('done.attested')
      : account.agreement === 'confirmed'
        ? t('done.notAttested')
        : t('done.asked'),
    ...(ordered === undefined
      ? [hadOffers ? t('done.notOrdered') : '']
      : [t(`done.${ordered}`), ...orderProblems]),
  ]
  const isWhole =
    orderProblems.length === 0 &&
    !(hadOffers && ordered === undefined) &&
    !(account.agreement === 'confirmed' && attested === undefined)
  return <Notice intent={isWhole ? 'success' : 'warning'}>{lines.join(' ')}</Notice>
}

function CredentialsMail({
  account,
  progress,
}: {
  readonly account: AccountValues
  readonly progress: Progress
}): ReactElement {
  const t = useWords(addCustomerWords)
  const language = useLanguage()
  const { tenantName: partner } = useSession()
  const { customerId = '', userName = '', password = '' } = progress
  const invitation = useQuery({
    queryKey: ['customer', customerId, 'agreement-address', language],
    queryFn: ({ signal }) =>
      prepareInvitation(
        {
          customerId,
          delegatedAdministration: false,
          ...(account.reseller === '' ? {} : { resellerId: account.reseller }),
        },
        signal,
      ),
  })
  return (
    <Section title={t('done.mail')}>
      <Loaded of={invitation}>
        {({ agreementUrl: link }) => (
          <MailText
            key={language}
            draft={{
              to: [account.email.trim()],
              subject: t('mail.subject', { partner }),
              text: t(progress.attested === true ? 'mail.text' : 'mail.text.ask', {
                name: `${account.firstName.trim()} ${account.lastName.trim()}`,
                customer: account.companyName.trim(),
                link,
                userName,
                password,
                partner,
              }),
              link,
            }}
          />
        )}
      </Loaded>
    </Section>
  )
}
