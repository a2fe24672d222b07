import { html } from './html.ts'
import { problem, renderPage } from './page.ts'
import { type PageLocale, pageTexts } from './page-texts.ts'

type DeviceForm = {
  readonly locale: PageLocale
  readonly action: string
  readonly xsrf: string
  readonly code: string
}

export function deviceCodePage(page: DeviceForm & { readonly failed: boolean }): string {
  const texts = pageTexts[page.locale]
  const body = html`${problem(page.failed ? texts.deviceCodeUnknown : undefined)}
<form method="post" action="${page.action}">
<input type="hidden" name="xsrf" value="${page.xsrf}">
<label for="code">${texts.deviceCode}</label>
<input id="code" name="user_code" value="${page.code}" autocomplete="off" autocapitalize="characters"
 spellcheck="false" required maxlength="32"${
   page.failed ? html` aria-describedby="problem"` : undefined
 }>
<button class="primary">${texts.continue}</button>
</form>`
  return renderPage({ locale: page.locale, title: texts.deviceTitle, body })
}

export function deviceConfirmPage(page: DeviceForm & { readonly application: string }): string {
  const texts = pageTexts[page.locale]
  const body = html`<p>${texts.deviceConfirm(page.application, page.code)}</p>
<form method="post" action="${page.action}">
<input type="hidden" name="xsrf" value="${page.xsrf}">
<input type="hidden" name="user_code" value="${page.code}">
<button class="primary" name="confirm" value="yes">${texts.continue}</button>
<button name="abort" value="yes">${texts.cancel}</button>
</form>`
  return renderPage({ locale: page.locale, title: texts.deviceTitle, body })
}

export function deviceDonePage(locale: PageLocale): string {
  const texts = pageTexts[locale]
  return renderPage({ locale, title: texts.deviceTitle, body: html`<p>${texts.deviceDone}</p>` })
}
