import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { type ReactElement, useState } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import { CopyButton } from './copy-button.tsx'

const useStyles = makeStyles({
  mail: { display: 'grid', gap: '1rem', maxWidth: '46rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', alignItems: 'center' },
})

export type MailDraft = {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** Must stay in the text. */
  readonly link: string
}

const rows = 12

/** A prepared e-mail to edit, to copy and to open in one's own program; it refuses to lose its link. */
export function MailText({ draft }: { readonly draft: MailDraft }): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const [to, setTo] = useState(draft.to.join('; '))
  const [subject, setSubject] = useState(draft.subject)
  const [text, setText] = useState(draft.text)
  const hasLink = text.includes(draft.link)
  return (
    <div className={styles.mail}>
      <Field label={t('mail.to')}>
        <Input type="text" value={to} onChange={(_event, data) => setTo(data.value)} />
      </Field>
      <Field label={t('mail.subject')}>
        <Input value={subject} onChange={(_event, data) => setSubject(data.value)} />
      </Field>
      <Field
        label={t('mail.text')}
        {...(hasLink
          ? {}
          : {
              validationState: 'error',
              validationMessage: t('mail.linkMissing', { link: draft.link }),
            })}
      >
        <Textarea
          value={text}
          resize="vertical"
          textarea={{ rows }}
          onChange={(_event, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        {!hasLink && (
          <Button onClick={() => setText(`${text.trimEnd()}\n\n${draft.link}\n`)}>
            {t('mail.putBack')}
          </Button>
        )}
        <CopyButton text={text} label={t('mail.copy')} disabled={!hasLink} />
        {hasLink ? (
          <Button as="a" icon={<MailRegular />} href={mailAddress({ to, subject, text })}>
            {t('mail.open')}
          </Button>
        ) : (
          <Button icon={<MailRegular />} disabled>
            {t('mail.open')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** RFC 6068: lines end in CR LF, spaces are %20. */
function mailAddress({
  to,
  subject,
  text,
}: {
  readonly to: string
  readonly subject: string
  readonly text: string
}): string {
  const addresses = to
    .split(/[;,\s]+/)
    .filter((each) => each !== '')
    .map((each) => encodeURIComponent(each).replaceAll('%40', '@'))
  const body = encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'))
  return `mailto:${addresses.join(',')}?subject=${encodeURIComponent(subject)}&body=${body}`
}
