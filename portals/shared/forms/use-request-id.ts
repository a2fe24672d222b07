import { useRef } from 'react'

/** Under which id content is sent: the same one until it has succeeded, so that it has one effect. */
export function useRequestId(): {
  readonly idFor: (content: string) => string
  readonly succeeded: () => void
} {
  const sent = useRef<{ readonly content: string; readonly requestId: string }>(undefined)
  return {
    idFor: (content) => {
      if (sent.current?.content !== content) {
        sent.current = { content, requestId: crypto.randomUUID() }
      }
      return sent.current.requestId
    },
    succeeded: () => {
      sent.current = undefined
    },
  }
}
