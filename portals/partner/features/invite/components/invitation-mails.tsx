import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Invitation } from '../../../../../src/wire/schemas/partner-invitation.ts'
import { MailText } from '../../../../shared/components/mail-text.tsx'
import { Notice } from '../../../../shared/components/notice.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { inviteWords } from '../words.ts'

const kinds = ['newCustomer', 'relationshipAndAgreement', 'existingCustomer'] as const
type Kind = (typeof kinds)[number]

const useStyles = makeStyles({
  // What may be chosen is not paler than what is.
  kinds: {
    marginBottom: '1rem',
    '& label': { overflowWrap: 'anywhere' },
    '& input.fui-Radio__input:enabled:not(:checked) ~ .fui-Radio__label': {
      color: tokens.colorNeutralForeground1,
    },
  },
  text: { margin: '0 0 1rem' },
})

/** Three e-mails, one at a time; where the customer would only be sent back, the way on instead. */
export function InvitationMails({ invitation }: { readonly invitation: Invitation }): ReactElement {
  const styles = useStyles()
  const t = useWords(inviteWords)
  const format = useFormat()
  const [kind, setKind] = useState(usualKind(invitation))
  const { customer, mails, wouldBeSentBack } = invitation
  const draft = mails[kind]
  const isRefused = wouldBeSentBack && kind !== 'newCustomer'
  return (
    <Section title={t('mail')}>
      <RadioGroup
        className={styles.kinds}
        aria-label={t('kind')}
        value={kind}
        onChange={(_event, data) => setKind(kinds.find((each) => each === data.value) ?? kind)}
      >
        {kinds.map((each) => (
          <Radio key={each} value={each} label={{ children: t(`kind.${each}`) }} />
        ))}
      </RadioGroup>
      {isRefused && customer !== undefined ? (
        <>
          <Notice intent="warning">
            {t('sentBack', { customer: customer.companyName })} {customer.reasons.join(' ')}
          </Notice>
          <LinkButton
            to="/customers/$customerId/attest"
            params={{ customerId: customer.id }}
            primary
          >
            {t('attest')}
          </LinkButton>
        </>
      ) : (
        <>
          {kind !== 'existingCustomer' && (
            <p className={styles.text}>
              {t('expires', { date: format.dateTime(invitation.expiresAt) })}
            </p>
          )}
          {/* Another link or another language is another e-mail. */}
          <MailText key={`${kind} ${draft.link} ${draft.subject}`} draft={draft} />
        </>
      )}
    </Section>
  )
}

function usualKind({ customer }: Invitation): Kind {
  if (customer === undefined) return 'newCustomer'
  return customer.relationshipActive ? 'existingCustomer' : 'relationshipAndAgreement'
}
