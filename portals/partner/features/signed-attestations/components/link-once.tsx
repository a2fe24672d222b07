import { Field, Input, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { CopyButton } from '../../../../shared/components/copy-button.tsx'
import { Focused } from '../../../../shared/components/focused.tsx'
import { MailText } from '../../../../shared/components/mail-text.tsx'
import { Notice } from '../../../../shared/components/notice.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useSession } from '../../../../shared/session/use-session.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import type { CreatedRequest } from '../api/create-request.ts'
import { signedWords } from '../words.ts'

export type Signatory = { readonly name: string; readonly email: string; readonly company: string }

const useStyles = makeStyles({
  link: { display: 'grid', gap: '0.5rem', justifyItems: 'start', marginBottom: '1.5rem' },
  field: { width: '100%' },
})

/** The link, this once, and the e-mail around it. */
export function LinkOnce({
  created,
  signatory,
}: {
  readonly created: CreatedRequest
  readonly signatory: Signatory
}): ReactElement {
  const styles = useStyles()
  const t = useWords(signedWords)
  const format = useFormat()
  const { tenantName: partner } = useSession()
  const { acceptanceUrl: link, expiresAt } = created
  const { name, email, company } = signatory
  const date = format.dateTime(expiresAt)
  return (
    <Focused>
      <Section title={t('link.title', { name })}>
        <Notice intent="warning">{t('link.once')}</Notice>
        <div className={styles.link}>
          <Field label={t('link.label')} className={styles.field}>
            <Input value={link} readOnly />
          </Field>
          <CopyButton text={link} label={t('link.copy')} />
        </div>
        <MailText
          key={link}
          draft={{
            to: [email],
            subject: t('mail.subject', { company }),
            text: t('mail.text', { name, company, link, date, partner }),
            link,
          }}
        />
      </Section>
    </Focused>
  )
}
