import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { inPages } from '../../../../shared/api/in-pages.ts'

type PageOf<Row> = { readonly items: readonly Row[]; readonly next?: string }

/** A list that comes in pages; more is asked for as the reader comes near its end. */
export function usePages<Row, Page extends PageOf<Row>>(
  queryKey: readonly unknown[],
  getPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page & PageOf<Row>>,
) {
  const query = useInfiniteQuery({
    queryKey,
    ...inPages(getPage),
    // The rows of the words before stay until the new ones are there: nothing jumps.
    placeholderData: keepPreviousData,
  })
  const { data, hasNextPage, isFetching, fetchNextPage } = query
  const rows: readonly Row[] = useMemo(
    () => data?.pages.flatMap(({ items }) => items) ?? [],
    [data],
  )
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  return {
    rows,
    more,
    lastPage: data?.pages.at(-1),
    hasMore: hasNextPage,
    isPending: query.isPending,
    isFetching,
    /** Only where nothing is there to show. */
    error: data === undefined ? query.error : undefined,
    retry: () => void query.refetch(),
  }
}
