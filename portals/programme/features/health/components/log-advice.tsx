import type { ReactElement } from 'react'
import type { LogHealth } from '../../../../../src/wire/schemas/programme-health.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { healthWords } from '../words.ts'
import { HealthText } from './health-text.tsx'

/** Why a log does not go on, as the server names it. */
const reasons = [
  'rolled-back',
  'forked',
  'altered',
  'halted-before',
  'no-high-water',
  'unreadable-high-water',
  'high-water-of-another-log',
] as const

/** Whether it waits for an operator. */
export function isStopped({ state }: Pick<LogHealth, 'state'>): boolean {
  return state === 'halted' || state === 'withheld'
}

/** Why a log stands still, and what to do about it. */
export function LogAdvice({ log }: { readonly log: LogHealth }): ReactElement {
  const t = useWords(healthWords)
  const known = reasons.find((each) => each === log.reason)
  return (
    <>
      {known !== undefined && `${t(`reason.${known}`)} `}
      <strong>{t('log.todo')}:</strong>{' '}
      <HealthText id={known === undefined ? 'todo.unknown' : `todo.${known}`} />
    </>
  )
}
