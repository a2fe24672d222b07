import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { CustomerAcceptanceView } from '../../../../../src/wire/schemas/customer-console.ts'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LongTextField } from '../../../../shared/forms/form-field.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { contestAcceptance } from '../api/contest-acceptance.ts'
import { acceptancesWords } from '../words.ts'

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gap: '0.5rem',
    justifyItems: 'start',
    marginTop: '0.25rem',
    paddingTop: '0.5rem',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { margin: 0 },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
})

const answers = ['yes', 'no', 'wrong-person'] as const
type Answer = (typeof answers)[number]

/** A dialog that is closed stays until the next one: gone at once it would leave the page hidden. */
type Asked = { readonly answer: Answer; readonly round: number; readonly isOpen: boolean }

const isAnswer = (word: string | undefined): word is Answer => answers.some((each) => each === word)

/** Whom a partner named says whether that is right; the latest answer stands. */
export function ContestPanel({
  acceptance,
}: {
  readonly acceptance: CustomerAcceptanceView
}): ReactElement | null {
  const styles = useStyles()
  const t = useWords(acceptancesWords)
  const format = useFormat()
  const { contest, contestedAt, mayContest, agreedAt, namesYou } = acceptance
  const partner = acceptance.partnerName ?? ''
  const [asked, setAsked] = useState<Asked>()
  const [isChanging, setChanging] = useState(false)
  const [done, setDone] = useState<Answer>()
  const hasAnswer = isAnswer(contest) && contestedAt !== undefined
  if (!mayContest && !hasAnswer) return null
  return (
    <div className={styles.panel}>
      {hasAnswer && (
        <p className={styles.line}>
          {t(namesYou === true ? 'contest.answered' : 'contest.byOther', {
            answer: t(`contest.short.${contest}`),
            date: format.dateTime(contestedAt),
          })}
        </p>
      )}
      <p className={styles.line} role="status">
        {done !== undefined &&
          t(done === 'yes' ? 'contest.done' : 'contest.done.task', { partner })}
      </p>
      {mayContest && hasAnswer && !isChanging && (
        <Button onClick={() => setChanging(true)}>{t('contest.change')}</Button>
      )}
      {mayContest && (!hasAnswer || isChanging) && (
        <>
          <p className={styles.question}>
            {t('contest.question', { partner, date: format.longDate(agreedAt) })}
          </p>
          <div className={styles.answers}>
            {answers.map((answer) => (
              <Button
                key={answer}
                onClick={() => setAsked({ answer, round: (asked?.round ?? 0) + 1, isOpen: true })}
              >
                {t(`contest.${answer}`)}
              </Button>
            ))}
          </div>
        </>
      )}
      {asked !== undefined && (
        <ContestDialog
          key={asked.round}
          id={acceptance.id}
          answer={asked.answer}
          isOpen={asked.isOpen}
          partner={partner}
          onClose={() => setAsked({ ...asked, isOpen: false })}
          onDone={() => {
            setAsked({ ...asked, isOpen: false })
            setChanging(false)
            setDone(asked.answer)
          }}
        />
      )}
    </div>
  )
}

const longestReason = 500

function ContestDialog({
  id,
  answer,
  isOpen,
  partner,
  onClose,
  onDone,
}: {
  readonly id: string
  readonly answer: Answer
  readonly isOpen: boolean
  readonly partner: string
  readonly onClose: () => void
  readonly onDone: () => void
}): ReactElement {
  const t = useWords(acceptancesWords)
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const record = useAction(
    ({ requestId }, text: string) =>
      contestAcceptance(id, { answer, ...(text === '' ? {} : { reason: text }) }, requestId),
    () => {
      onDone()
      void queries.invalidateQueries({ queryKey: ['customer'] })
    },
  )
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t(`contest.title.${answer}`)}
      confirm={t('contest.send')}
      isRunning={record.isRunning}
      failure={record.failure}
      onConfirm={() => record.run(reason.trim())}
      onClose={onClose}
    >
      <p>{t(`contest.text.${answer}`, { partner })}</p>
      {answer !== 'yes' && (
        <LongTextField
          label={t('contest.reason')}
          isOptional
          maxLength={longestReason}
          bound={{
            id: `contest-${id}`,
            value: reason,
            problem: undefined,
            onChange: setReason,
          }}
        />
      )}
    </ConfirmDialog>
  )
}
