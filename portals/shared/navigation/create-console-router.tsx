import { Button } from '@fluentui/react-components'
import {
  type AnyRouter,
  createRootRoute,
  createRoute,
  createRouter,
  useRouter,
} from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { FailedState, LoadingState, NotFoundState } from '../components/states.tsx'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import type { Screen } from './screen.tsx'

const pendingAfterMs = 200

/** The router of a console under its address; search parameters are plain text. */
export function createConsoleRouter(
  basepath: string,
  Frame: () => ReactElement,
  screens: readonly Screen[],
): AnyRouter {
  const root = createRootRoute({ component: Frame })
  return createRouter({
    routeTree: root.addChildren(
      screens.map((each) => createRoute({ getParentRoute: () => root, ...each })),
    ),
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
