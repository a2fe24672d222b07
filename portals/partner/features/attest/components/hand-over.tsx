import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { Colleague, PartnerName } from '../../../../../src/wire/schemas/partner-customers.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { MailText } from '../../../../shared/components/mail-text.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { SelectField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { getPreparedStatement } from '../api/get-prepared-statement.ts'
import { handStatement } from '../api/hand-statement.ts'
import { attestWords } from '../words.ts'

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '1rem' },
  text: { margin: 0, maxWidth: '46rem' },
  body: { whiteSpace: 'normal', padding: '0 0.75rem 0.625rem 0' },
  summary: { cursor: 'pointer', padding: '0.25rem 0', color: tokens.colorBrandForegroundLink },
})

/** The prepared statement as a task of a colleague or the provider, or as a mail. */
export function HandOver({
  customerId,
  cartId,
  colleagues,
  partners,
}: {
  readonly customerId: string
  readonly cartId: string | undefined
  readonly colleagues: readonly Colleague[]
  /** Providers: of a reseller only. */
  readonly partners: readonly PartnerName[]
}): ReactElement {
  const styles = useStyles()
  const t = useWords(attestWords)
  const queries = useQueryClient()
  const [handedTo, setHandedTo] = useState<string>()
  const toProvider = partners.length > 0
  const form = useForm({
    initial: { to: toProvider ? (partners[0]?.id ?? '') : '' },
    send: ({ to }, { requestId }) =>
      handStatement(
        customerId,
        {
          ...(to === '' ? {} : toProvider ? { providerId: to } : { colleagueId: to }),
          ...(cartId === undefined ? {} : { cartId }),
        },
        requestId,
      ),
    fieldOf: () => 'to',
    onDone: (_task, { to }) => {
      setHandedTo(to)
      void queries.invalidateQueries()
    },
  })
  const choices = toProvider
    ? partners.map(({ id, name }) => ({ value: id, label: name }))
    : [
        { value: '', label: t('handOver.anybody') },
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ]
  const name = choices.find(({ value }) => value === handedTo)?.label
  return (
    <Section title={t('handOver.title')}>
      <div className={styles.parts}>
        <p className={styles.text}>{t(toProvider ? 'handOver.lead.provider' : 'handOver.lead')}</p>
        {handedTo === undefined ? (
          <FormBody form={form} label={t('handOver.title')}>
            <SelectField bound={form.bind('to')} label={t('handOver.to')} choices={choices} />
            <FormButtons form={form} submit={t('handOver.send')} />
          </FormBody>
        ) : (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody className={styles.body}>
              {handedTo === '' ? t('handOver.done.anybody') : t('handOver.done', { name })}
            </MessageBarBody>
          </MessageBar>
        )}
        <StatementMail
          customerId={customerId}
          providerId={toProvider ? form.values.to : undefined}
        />
      </div>
    </Section>
  )
}

/** Read when it is opened. */
function StatementMail({
  customerId,
  providerId,
}: {
  readonly customerId: string
  readonly providerId: string | undefined
}): ReactElement {
  const styles = useStyles()
  const t = useWords(attestWords)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const statement = useQuery({
    queryKey: ['customer', customerId, 'statement', providerId, language],
    queryFn: ({ signal }) => getPreparedStatement(customerId, providerId, signal),
    enabled: isOpen,
  })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{t('handOver.mail')}</summary>
      {isOpen && (
        <Loaded of={statement}>
          {({ mail, receiver }) => <MailText key={`${receiver.id} ${language}`} draft={mail} />}
        </Loaded>
      )}
    </details>
  )
}
