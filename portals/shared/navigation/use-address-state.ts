import { useNavigate, useSearch } from '@tanstack/react-router'
import { isObject } from '../../../src/base/json.ts'

/**
 * A part of a screen's state that stands in its address, as `?name=value`: it survives a reload, can
 * be shared, and the browser's way back undoes it where `push` is said. An address may say anything:
 * a value that is none narrows nothing. NOTE: never personal data.
 */
export function useAddressState(
  name: string,
  isValue: (given: string) => boolean = isSome,
): [string | undefined, (value: string | undefined, how?: { readonly push?: boolean }) => void] {
  const search: unknown = useSearch({ strict: false })
  const navigate = useNavigate()
  const value = isObject(search) ? search[name] : undefined
  return [
    typeof value === 'string' && isValue(value) ? value : undefined,
    (next, { push = false } = {}) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, [name]: next }),
        replace: !push,
        resetScroll: false,
      }),
  ]
}

function isSome(given: string): boolean {
  return given !== ''
}
