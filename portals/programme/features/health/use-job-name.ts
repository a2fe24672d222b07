import { useWords } from '../../../shared/words/use-words.tsx'
import { healthWords } from './words.ts'

const jobs = [
  'refresh-summaries',
  'renew-subscriptions',
  'place-parked-orders',
  'deliver-events',
  'count-coverage',
  'check-log',
  'delete-expired',
  'submit-to-witnesses',
  'timestamp-checkpoint',
] as const

/** What a job does; one that nobody knows stands for itself. */
export function useJobName(): (job: string) => string {
  const t = useWords(healthWords)
  return (job) => {
    const known = jobs.find((each) => each === job)
    return known === undefined ? job : t(`job.${known}`)
  }
}
