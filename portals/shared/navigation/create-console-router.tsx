import { Button } from '@fluentui/react-components'
import { type AnyRoute, type AnyRouter, createRouter, useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { FailedState, LoadingState, NotFoundState } from '../components/states.tsx'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

const pendingAfterMs = 200

/** The router of a console under its address; search parameters are plain text. */
export function createConsoleRouter(basepath: string, routeTree: AnyRoute): AnyRouter {
  return createRouter({
    routeTree,
    basepath,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingMs: pendingAfterMs,
    defaultPendingComponent: LoadingState,
    defaultErrorComponent: ScreenFailed,
    defaultNotFoundComponent: ScreenNotFound,
  })
}

function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

function ScreenFailed({
  error,
  reset,
}: {
  readonly error: unknown
  readonly reset: () => void
}): ReactElement {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <FailedState isWhole error={error} onRetry={retry} />
}

function ScreenNotFound(): ReactElement {
  const t = useWords(sharedWords)
  const { basepath } = useRouter()
  return (
    <NotFoundState
      isWhole
      action={
        <Button as="a" appearance="primary" href={basepath}>
          {t('notFound.home')}
        </Button>
      }
    />
  )
}
