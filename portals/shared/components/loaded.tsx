import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { isApiError } from '../api/api-error.ts'
import { FailedState, LoadingState, NotFoundState, RefusedState } from './states.tsx'

/** What a query answered, or the state it is in: loading, refused, not there, failed. */
export function Loaded<Data>({
  of,
  loading = <LoadingState />,
  wayOn,
  children,
}: {
  readonly of: UseQueryResult<Data>
  readonly loading?: ReactNode
  /** What the reader can do where this is refused. */
  readonly wayOn?: ReactNode
  readonly children: (data: Data) => ReactNode
}): ReactElement {
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.isPending) return <>{loading}</>
  const { error } = of
  if (isApiError(error) && error.status === 403) {
    return <RefusedState reason={error.description} action={wayOn} />
  }
  if (isApiError(error) && error.status === 404) return <NotFoundState />
  return <FailedState error={error} onRetry={() => void of.refetch()} />
}
