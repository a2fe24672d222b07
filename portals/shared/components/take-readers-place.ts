/**
 * As the `ref` of an element with a `tabIndex`: what has just come, in place of what had the focus,
 * takes the focus, so that keyboard and screen reader go on from it.
 */
export function takeReadersPlace(element: HTMLElement | null): void {
  element?.focus()
}
