const beforeTheFirst: string | undefined = undefined

/** For useInfiniteQuery: a list that is read page by page, each naming the cursor of the next. */
export function inPages<Page extends { readonly next?: string }>(
  getPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page>,
) {
  return {
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      getPage(pageParam, signal),
    initialPageParam: beforeTheFirst,
    getNextPageParam: ({ next }: Page): string | undefined => next,
  }
}
