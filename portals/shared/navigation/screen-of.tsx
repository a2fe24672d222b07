import { type AsyncRouteComponent, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'

/**
 * A lazily loaded screen whose properties are the named parts of its address. Another value is
 * another screen: nothing of the one before is left in it.
 */
export function screenOf<Name extends string>(
  Screen: AsyncRouteComponent<Readonly<Record<Name, string>>>,
  ...names: readonly Name[]
): AsyncRouteComponent<object> {
  const Composed = (): ReactElement => {
    const params: Readonly<Record<string, unknown>> = useParams({ strict: false })
    const parts = names.map((name) => [name, String(params[name])])
    // The boundary where parts of an address become properties: the router matched every name.
    const props = Object.fromEntries(parts) as Readonly<Record<Name, string>>
    return <Screen key={parts.join('/')} {...props} />
  }
  return Object.assign(Composed, Screen.preload === undefined ? {} : { preload: Screen.preload })
}
