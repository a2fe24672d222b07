import { useRef, useState } from 'react'
import { useRequestId } from './use-request-id.ts'

export type Action<Input extends readonly unknown[]> = {
  readonly run: (...input: Input) => void
  readonly isRunning: boolean
  readonly failure: unknown
  readonly forget: () => void
}

/**
 * Something a button does on the server: one effect however often it is clicked, and after a failure
 * the same request id until it has succeeded or something else is asked for.
 */
export function useAction<Input extends readonly unknown[], Answer>(
  act: (how: { readonly requestId: string }, ...input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
): Action<Input> {
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const isBusy = useRef(false)
  const requestId = useRequestId()

  async function run(input: Input): Promise<void> {
    // Not state: the second click may come before anything is drawn again.
    if (isBusy.current) return
    isBusy.current = true
    setRunning(true)
    setFailure(undefined)
    try {
      const answer = await act({ requestId: requestId.idFor(JSON.stringify(input)) }, ...input)
      requestId.succeeded()
      onDone(answer)
    } catch (error) {
      setFailure(error)
    } finally {
      isBusy.current = false
      setRunning(false)
    }
  }

  return {
    run: (...input) => void run(input),
    isRunning,
    failure,
    forget: () => setFailure(undefined),
  }
}
