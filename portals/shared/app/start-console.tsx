import { FluentProvider } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import { type ReactElement, type ReactNode, StrictMode, Suspense, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { assert } from '../../../src/base/assert.ts'
import type { ConsoleSession } from '../session/console-session.ts'
import { useBrightness } from '../theme/theme-choice.ts'
import { darkTheme, lightTheme } from '../theme/themes.ts'
import { useLanguage } from '../words/language.ts'
import './base.css'
import { ServerAwayBanner } from './server-away-banner.tsx'
import { SessionGate, startSession } from './session-gate.tsx'
import { SignInAgain } from './sign-in-again.tsx'

const freshMs = 5000

/** Draws a console into its page. */
export function startConsole({
  people,
  router,
}: {
  readonly people: ConsoleSession['kind']
  readonly router: AnyRouter
}): void {
  reloadWhenReplaced()
  const element = document.getElementById('console')
  assert(element !== null, 'the page has a place for its console')
  const session = startSession()
  const queries = new QueryClient({
    defaultOptions: {
      // `request` tries again by itself, and says so.
      queries: { retry: false, networkMode: 'always', staleTime: freshMs },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  createRoot(element, { onRecoverableError: reportCause }).render(
    <StrictMode>
      <Light>
        <Suspense>
          <SessionGate first={session} people={people}>
            <QueryClientProvider client={queries}>
              <RouterProvider router={router} />
              <SignInAgain />
            </QueryClientProvider>
          </SessionGate>
          <ServerAwayBanner />
        </Suspense>
      </Light>
    </StrictMode>,
  )
}

/** What React could mend is a mistake of ours all the same, and its cause says which. */
function reportCause(error: unknown): void {
  reportError(error instanceof Error && error.cause !== undefined ? error.cause : error)
}

function Light({ children }: { readonly children: ReactNode }): ReactElement {
  const theme = useBrightness() === 'dark' ? darkTheme : lightTheme
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  // NOTE: what is given to it here is given to the layer of the dialogs too, which lies over the page.
  return <FluentProvider theme={theme}>{children}</FluentProvider>
}

const reloadedKey = 'countersign.reloaded'
const reloadPauseMs = 60_000

/** After an update of the program the parts of the old page are gone: the new page has its own. */
function reloadWhenReplaced(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(reloadedKey) ?? 0)
    if (Date.now() - last < reloadPauseMs) return
    event.preventDefault()
    sessionStorage.setItem(reloadedKey, String(Date.now()))
    location.reload()
  })
}
