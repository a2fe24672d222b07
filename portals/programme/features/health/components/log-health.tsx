import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { LogHealth } from '../../../../../src/wire/schemas/programme-health.ts'
import { Facts, Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { healthWords } from '../words.ts'
import { HealthText } from './health-text.tsx'
import { isStopped, LogAdvice } from './log-advice.tsx'

const intents = {
  active: 'success',
  'not-started': 'info',
  closed: 'info',
  halted: 'error',
  withheld: 'error',
} as const

const useStyles = makeStyles({
  bar: { marginBottom: '1rem' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: '0 0.75rem 0.625rem 0' },
  state: { margin: '0 0 0.25rem', fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 0.25rem' },
  note: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    margin: '0.25rem 0 0',
  },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
})

/** Whether the log goes on; what it means if it does not, and what to do. */
export function LogHealthPart({ log }: { readonly log: LogHealth }): ReactElement {
  const styles = useStyles()
  const t = useWords(healthWords)
  const format = useFormat()
  const { state, pending, newestCheckpoint: newest, lastCheckAt } = log
  return (
    <Section title={t('log')}>
      <LogCondition log={log} />
      <Facts
        facts={[
          { name: t('log.size'), value: t('log.size.value', { count: log.size }) },
          {
            name: t('log.pending'),
            value:
              pending === 0 ? t('log.pending.none') : t('log.pending.value', { count: pending }),
          },
          { name: t('log.checkpoint'), value: checkpoint() },
          ...(newest === undefined
            ? []
            : [{ name: t('log.timestamps'), value: format.number(newest.timestamps) }]),
          { name: t('log.witnesses'), value: witnesses() },
          {
            name: t('log.lastCheck'),
            value:
              lastCheckAt === undefined ? (
                <HealthText id="log.lastCheck.never" />
              ) : (
                format.dateTime(lastCheckAt)
              ),
          },
          ...(log.origin === '' ? [] : [{ name: t('log.origin'), value: log.origin }]),
        ]}
      />
    </Section>
  )

  function checkpoint(): ReactNode {
    if (newest === undefined) return t('log.checkpoint.none')
    const entries = t('log.checkpoint.value', { count: newest.size })
    const isAll = newest.size === log.size && state === 'active'
    return (
      <>
        <div>{isAll ? t('log.checkpoint.all', { entries }) : entries}</div>
        {newest.at !== undefined && <div>{format.dateTime(newest.at)}</div>}
        <details>
          <summary className={styles.summary}>{t('log.checkpoint.note')}</summary>
          <pre className={styles.note}>{newest.note}</pre>
        </details>
      </>
    )
  }

  function witnesses(): ReactNode {
    if (log.witnesses.length === 0) return t('log.witnesses.none')
    return log.witnesses.map(({ name, cosignedSize }) => {
      const behind = (newest?.size ?? 0) - (cosignedSize ?? 0)
      const size = format.number(cosignedSize ?? 0)
      const text =
        cosignedSize === undefined
          ? t('log.witness.never', { name })
          : behind <= 0
            ? t('log.witness.upToDate', { name, size })
            : t('log.witness.behind', { name, size, behind: format.number(behind) })
      return <div key={name}>{text}</div>
    })
  }
}

function LogCondition({ log }: { readonly log: LogHealth }): ReactElement {
  const styles = useStyles()
  const t = useWords(healthWords)
  const { state } = log
  return (
    <MessageBar intent={intents[state]} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <p className={styles.state}>
          {t('log.state')}: {t(`state.${state}`)}
        </p>
        <p className={styles.text}>{t(`meaning.${state}`)}</p>
        {isStopped(log) && (
          <p className={styles.text}>
            <LogAdvice log={log} />
          </p>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}
