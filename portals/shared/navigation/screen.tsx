import { type AsyncRouteComponent, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'

/** The names in an address: `customerId` of `/customers/$customerId/attest`. */
type NamesIn<Path extends string> = Path extends `${string}$${infer Rest}`
  ? Rest extends `${infer Name}/${infer Further}`
    ? Name | NamesIn<Further>
    : Rest
  : never

export type Screen = {
  readonly path: string
  readonly component: AsyncRouteComponent<object>
}

/**
 * A screen under its address, whose named parts are its properties. Another value is another screen:
 * nothing of the one before is left in it.
 */
export function screen<Path extends string>(
  path: Path,
  Shown: AsyncRouteComponent<Readonly<Record<NamesIn<Path>, string>>>,
): Screen {
  const names = [...path.matchAll(/\$(\w+)/g)].map(([, name = '']) => name)
  const component = (): ReactElement => {
    const params: Readonly<Record<string, unknown>> = useParams({ strict: false })
    const parts = names.map((name) => [name, String(params[name])])
    // The boundary where parts of an address become properties: the router matched every name.
    const props = Object.fromEntries(parts) as Readonly<Record<NamesIn<Path>, string>>
    return <Shown key={parts.join('/')} {...props} />
  }
  const { preload } = Shown
  return { path, component: Object.assign(component, preload === undefined ? {} : { preload }) }
}
