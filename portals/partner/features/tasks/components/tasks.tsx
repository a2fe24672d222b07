import { makeStyles } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { inPages } from '../../../../shared/api/in-pages.ts'
import { MoreButton } from '../../../../shared/components/more-button.tsx'
import { EmptyState, FailedState, LoadingState } from '../../../../shared/components/states.tsx'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { listTasks } from '../api/list-tasks.ts'
import { taskWords } from '../words.ts'
import { TaskLine } from './task-line.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  count: { margin: '0 0 0.5rem' },
  more: { marginTop: '1rem' },
})

/** A list left open looks for what customers have asked since. */
const lookAgainMs = 30_000

/** What is to be done, in the server's order: asked for first, then the oldest. */
export function Tasks(): ReactElement {
  const styles = useStyles()
  const t = useWords(taskWords)
  const language = useLanguage()
  const list = useInfiniteQuery({
    queryKey: ['tasks', language],
    ...inPages(listTasks),
    refetchInterval: lookAgainMs,
  })
  if (list.data === undefined) {
    if (list.isPending) return <LoadingState lines={10} />
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  }
  const tasks = list.data.pages.flatMap(({ items }) => items)
  if (tasks.length === 0) {
    const home = <LinkButton to="/">{t('home')}</LinkButton>
    return <EmptyState title={t('empty.title')} text={t('empty.text')} action={home} />
  }
  return (
    <>
      {!list.hasNextPage && (
        <p className={styles.count} role="status">
          {t('count', { count: tasks.length })}
        </p>
      )}
      <ul className={styles.list}>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
      <MoreButton of={list} className={styles.more} />
    </>
  )
}
