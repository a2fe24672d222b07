import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { JobHealth } from '../../../../../src/wire/schemas/programme-health.ts'
import { type Column, DataTable } from '../../../../shared/components/data-table.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useJobName } from '../use-job-name.ts'
import { healthWords } from '../words.ts'

const useStyles = makeStyles({
  late: {
    display: 'block',
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** When each job last ran, whether that is too long ago, and what waits for it. */
export function JobTable({
  jobs,
  late,
}: {
  readonly jobs: readonly JobHealth[]
  /** Names of those that have not run for a while. */
  readonly late: readonly string[]
}): ReactElement {
  const styles = useStyles()
  const t = useWords(healthWords)
  const format = useFormat()
  const nameOf = useJobName()
  const columns: readonly Column<JobHealth>[] = [
    {
      id: 'name',
      header: t('job.name'),
      width: 10,
      grow: 2,
      cell: ({ name }) => nameOf(name),
    },
    {
      id: 'lastRunAt',
      header: t('job.lastRunAt'),
      width: 9,
      cell: ({ name, lastRunAt }) =>
        lastRunAt === undefined ? (
          t('job.never')
        ) : (
          <div>
            {format.dateTime(lastRunAt)}
            {late.includes(name) && <span className={styles.late}>{t('job.late')}</span>}
          </div>
        ),
    },
    {
      id: 'due',
      header: t('job.due'),
      width: 7,
      align: 'end',
      cell: ({ due, dueIsBound }) => {
        if (due === undefined) return '–'
        const count = format.number(due)
        return dueIsBound === true ? t('job.due.bound', { count }) : count
      },
    },
    {
      id: 'holder',
      header: t('job.holder'),
      width: 10,
      grow: 2,
      cell: ({ holder }) => holder ?? '–',
    },
  ]
  return (
    <Section title={t('jobs')}>
      {jobs.length === 0 ? (
        t('jobs.none')
      ) : (
        <DataTable label={t('jobs')} columns={columns} rows={jobs} rowKey={({ name }) => name} />
      )}
    </Section>
  )
}
