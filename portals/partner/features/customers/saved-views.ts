import { useState } from 'react'
import { isObject } from '../../../../src/base/json.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { type CustomersView, toView } from './customers-view.ts'

export type SavedView = { readonly name: string; readonly view: CustomersView }

/** Views that this browser keeps for this person. */
export function useSavedViews(): [
  readonly SavedView[],
  (change: (views: readonly SavedView[]) => readonly SavedView[]) => void,
] {
  const { userId } = useSession()
  const key = `countersign.customers.views.${userId}`
  const [views, setViews] = useState(() => read(key))
  return [
    views,
    (change) => {
      // What another tab has saved meanwhile stays.
      const next = change(read(key))
      setViews(next)
      keep(key, next)
    },
  ]
}

function read(key: string): readonly SavedView[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    if (!Array.isArray(found)) return []
    return found.flatMap((each: unknown) =>
      isObject(each) && typeof each.name === 'string'
        ? [{ name: each.name, view: toView(each.view) }]
        : [],
    )
  } catch {
    // A browser told to keep nothing, or a text that is not ours: there are no views.
    return []
  }
}

function keep(key: string, views: readonly SavedView[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(views))
  } catch {
    // As above: the views then last as long as the page.
  }
}
