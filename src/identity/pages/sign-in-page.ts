import type { CustomerRole, PartnerRole } from '../../domain/caller.ts'
import { textsFor } from '../../texts/texts.ts'
import { type Html, html } from './html.ts'
import { problem, renderPage } from './page.ts'
import { type PageLocale, pageTexts } from './page-texts.ts'

export type SandboxUser = {
  readonly accountId: string
  readonly displayName: string
  readonly upn: string
  readonly roles: readonly (PartnerRole | CustomerRole | 'operator')[]
}
export type SandboxTenant = { readonly name: string; readonly users: readonly SandboxUser[] }
export type SandboxPeople = {
  /** Absent where only users of one partner may sign in. */
  readonly operators: readonly SandboxUser[]
  readonly partners: readonly SandboxTenant[]
  readonly customers: readonly SandboxTenant[]
}

export type SignInPage = {
  readonly locale: PageLocale
  readonly action: string
  /** Absent for the consoles. */
  readonly application: string | undefined
  readonly upn: string
  readonly problem: string | undefined
  /** Absent outside a sandbox. */
  readonly people: SandboxPeople | undefined
}

export function signInPage(page: SignInPage): string {
  const texts = pageTexts[page.locale]
  const describedBy = html` aria-describedby="${page.problem === undefined ? 'hint' : 'problem hint'}"`
  const body = html`${problem(page.problem)}
<form method="post" action="${page.action}">
<label for="upn">${texts.userName}</label>
<p class="hint" id="hint">${texts.userNameHint}</p>
<input id="upn" name="upn" value="${page.upn}" autocomplete="username" autocapitalize="none"
 spellcheck="false" required maxlength="320"${describedBy}>
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required
 maxlength="256">
<button>${texts.signIn}</button>
</form>
${page.people && sandboxPart(page.people, page)}`
  return renderPage({
    locale: page.locale,
    title: texts.signInTo(page.application ?? texts.console),
    body,
  })
}

type Frame = Pick<SignInPage, 'locale' | 'action'>

function sandboxPart({ operators, partners, customers }: SandboxPeople, frame: Frame): Html {
  const texts = pageTexts[frame.locale]
  const group = (title: string, tenants: readonly SandboxTenant[]) =>
    tenants.length === 0
      ? undefined
      : html`<h3>${title}</h3>${tenants.map((each) => tenantPart(each, frame))}`
  return html`<section aria-labelledby="sandbox">
<h2 id="sandbox">${texts.sandbox}</h2>
<p>${texts.sandboxHint}</p>
${
  operators.length === 0
    ? undefined
    : html`<h3>${texts.programme}</h3>${usersPart(operators, frame)}`
}
${group(texts.partners, partners)}
${group(texts.customers, customers)}
</section>`
}

function tenantPart({ name, users }: SandboxTenant, frame: Frame): Html {
  return html`<details><summary>${name}</summary>
${usersPart(users, frame)}</details>`
}

/** By role: whoever looks around looks for what somebody may do, not for a name. */
function usersPart(users: readonly SandboxUser[], { locale, action }: Frame): Html {
  const { roles } = textsFor(locale)
  const word = (role: SandboxUser['roles'][number]) => {
    if (role === 'operator') return pageTexts[locale].operator
    return roles[role === 'user' ? 'standard-user' : role]
  }
  const button = (user: SandboxUser) => html`<li><form method="post" action="${action}">
<button name="account" value="${user.accountId}"><strong>${user.roles
    .map(word)
    .join(', ')}</strong><br>${user.displayName}<br>${user.upn}</button>
</form></li>`
  return html`<ul class="people">${users.map(button)}</ul>`
}
