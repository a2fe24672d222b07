import { useNavigate, useSearch } from '@tanstack/react-router'
import { isObject } from '../../../src/base/json.ts'

/**
 * A part of a screen's state that stands in its address, as `?name=value`: it survives a reload, can
 * be shared, and the browser's way back undoes it where `push` is said. NOTE: never personal data.
 */
export function useAddressState(
  name: string,
): [string | undefined, (value: string | undefined, how?: { readonly push?: boolean }) => void] {
  const search: unknown = useSearch({ strict: false })
  const navigate = useNavigate()
  const value = isObject(search) ? search[name] : undefined
  return [
    typeof value === 'string' && value !== '' ? value : undefined,
    (next, { push = false } = {}) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, [name]: next }),
        replace: !push,
        resetScroll: false,
      }),
  ]
}
