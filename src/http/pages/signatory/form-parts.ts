import { type Html, html } from '../../../identity/pages/html.ts'
import type { View } from './view.ts'

/** Names the link in a post, and the language that was chosen on the page. */
export function linkFields({ attestationId, language }: View): Html {
  const chosen =
    language === undefined
      ? undefined
      : html`<input type="hidden" name="language" value="${language}">`
  return html`<input type="hidden" name="attestationid" value="${attestationId}">${chosen}`
}

/** One labelled input with what is wrong beside it; what was typed stays. */
export function textField({
  name,
  label,
  value,
  wrong,
  isFirstWrong,
  type = 'text',
  autocomplete = 'off',
}: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly wrong: string | undefined
  /** The first mistake of the page: the reader is brought there. */
  readonly isFirstWrong: boolean
  readonly type?: 'text' | 'email'
  readonly autocomplete?: string
}): Html {
  const problem =
    wrong === undefined ? undefined : html`<p class="wrong" id="${name}-wrong">${wrong}</p>`
  const marked =
    wrong === undefined ? undefined : html` aria-invalid="true" aria-describedby="${name}-wrong"`
  return html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" required${marked}${isFirstWrong ? html` autofocus` : undefined}>${problem}</div>`
}
