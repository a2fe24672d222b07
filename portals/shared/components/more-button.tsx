import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

/** Below a list that is read page by page: the next page, while there is one. */
export function MoreButton({
  of,
  label,
  className,
}: {
  readonly of: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => Promise<unknown>
  }
  readonly label?: string
  readonly className?: string
}): ReactElement | null {
  const t = useWords(sharedWords)
  if (!of.hasNextPage) return null
  return (
    <Button
      className={className}
      disabledFocusable={of.isFetchingNextPage}
      onClick={() => void of.fetchNextPage()}
    >
      {label ?? t('table.more')}
    </Button>
  )
}
