import { Button, MessageBar, MessageBarBody, makeStyles, Spinner } from '@fluentui/react-components'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { isApiError } from '../../../../shared/api/api-error.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { askPartner } from '../api/ask-partner.ts'
import { partnersWords } from '../words.ts'
import type { Standing } from './standing.ts'

const useStyles = makeStyles({
  ask: { display: 'grid', gap: '0.5rem', justifyItems: 'start' },
  line: { margin: 0 },
  // While it says nothing it takes no room, yet is there for who listens to it.
  said: { ':empty': { position: 'absolute' } },
  body: { whiteSpace: 'normal', padding: '0 0.75rem 0.625rem 0' },
  button: { overflowWrap: 'anywhere' },
})

/** The button that gives the partner its task, and afterwards that it has it. */
export function AskPartner({ partner }: { readonly partner: Standing }): ReactElement {
  const styles = useStyles()
  const t = useWords(partnersWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const queries = useQueryClient()
  const [answers, setAnswers] = useState<readonly string[]>([])
  const asked = partner.providerName ?? partner.name
  const ask = useAction(
    ({ requestId }) => askPartner(partner.providerId ?? partner.partnerId, requestId),
    ({ items }) => {
      setAnswers(items.map(({ message }) => message))
      void queries.invalidateQueries({ queryKey: ['customer'] })
    },
  )
  return (
    <div className={styles.ask}>
      <div role="status" className={styles.said}>
        {partner.askedAt !== undefined ? (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody className={styles.body}>
              {t('ask.asked', { date: format.dateTime(partner.askedAt), partner: asked })}{' '}
              {t('ask.waiting')}
            </MessageBarBody>
          </MessageBar>
        ) : (
          answers.map((answer) => (
            <p key={answer} className={styles.line}>
              {answer}
            </p>
          ))
        )}
      </div>
      {ask.failure !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.body}>
            {isApiError(ask.failure) ? ask.failure.description : shared('failed.text')}
          </MessageBarBody>
        </MessageBar>
      )}
      <Button
        className={styles.button}
        appearance={partner.askedAt === undefined ? 'primary' : 'secondary'}
        icon={
          ask.isRunning ? <Spinner size="tiny" aria-label={shared('sending')} /> : <MailRegular />
        }
        disabledFocusable={ask.isRunning}
        onClick={() => ask.run()}
      >
        {partner.askedAt === undefined ? t('ask.button', { partner: asked }) : t('ask.again')}
      </Button>
    </div>
  )
}
