import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ProgrammeAuditRecord } from '../../../../../src/wire/schemas/programme-audit.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { auditWords } from '../words.ts'

const useStyles = makeStyles({
  details: { minWidth: 0, width: '100%' },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  list: { margin: '0.25rem 0 0', fontSize: tokens.fontSizeBase200 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0 0 0.25rem', overflowWrap: 'anywhere' },
})

/** What a record says beyond its row: values before and after, as they were written down. */
export function AuditDetails({
  record: { oldValue, newValue, acceptanceId, correlationId },
}: {
  readonly record: ProgrammeAuditRecord
}): ReactElement {
  const styles = useStyles()
  const t = useWords(auditWords)
  const facts: (readonly [string, string])[] = [
    ...valuesOf(t('before'), oldValue),
    ...valuesOf(t('after'), newValue),
    ...(acceptanceId === undefined ? [] : [[t('acceptance'), acceptanceId] as const]),
    ...(correlationId === undefined ? [] : [[t('correlation'), correlationId] as const]),
  ]
  if (facts.length === 0) return <>–</>
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t('details.show')}</summary>
      <dl className={styles.list}>
        {facts.flatMap(([name, value]) => [
          <dt key={`${name} name`} className={styles.name}>
            {name}
          </dt>,
          <dd key={name} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
    </details>
  )
}

function valuesOf(
  when: string,
  values: Readonly<Record<string, unknown>> | undefined,
): (readonly [string, string])[] {
  return Object.entries(values ?? {}).map(([name, value]) => [
    `${when}: ${name}`,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
}
