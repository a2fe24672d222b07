import { type Html, html } from '../../../identity/pages/html.ts'

/** A description, whose words between backticks are code. */
export function prose(text: string): Html {
  const parts = text.split('`').map((part, place) => ({ part, isCode: place % 2 === 1 }))
  return html`${parts.map(({ part, isCode }) => (isCode ? html`<code>${part}</code>` : html`${part}`))}`
}
