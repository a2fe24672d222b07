import { useBlocker } from '@tanstack/react-router'

/**
 * Asks before what was entered is lost: by a way to another screen, a reload, a closed window. In the
 * browser's own dialog, as for the latter two none of ours can be shown.
 */
export function useLeaveGuard(isNeeded: boolean, question: string): void {
  useBlocker({
    shouldBlockFn: () => isNeeded && !window.confirm(question),
    enableBeforeUnload: isNeeded,
  })
}
