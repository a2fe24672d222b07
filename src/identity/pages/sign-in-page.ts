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
<button class="primary">${texts.signIn}</button>
</form>`
  return renderPage({
    locale: page.locale,
    title: texts.signInTo(page.application ?? texts.console),
    body,
    below: page.people && sandboxPart(page.people, page),
  })
}

type Frame = Pick<SignInPage, 'locale' | 'action'>

function sandboxPart({ operators, partners, customers }: SandboxPeople, frame: Frame): Html {
  const texts = pageTexts[frame.locale]
  const tenants = (all: readonly SandboxTenant[]) =>
    html`<ul class="tenants">${all.map((each) => tenantPart(each, frame))}</ul>`
  const groups = [
    {
      id: 'programme',
      title: texts.programme,
      all: operators,
      content: usersPart(operators, frame),
    },
    { id: 'partners', title: texts.partners, all: partners, content: tenants(partners) },
    { id: 'customers', title: texts.customers, all: customers, content: tenants(customers) },
  ].filter(({ all }) => all.length > 0)
  return html`<section aria-labelledby="sandbox">
<h2 id="sandbox">${texts.sandbox}</h2>
<p>${texts.sandboxHint}</p>
<ul class="jump">${groups.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
${groups.map(
  ({ id, title, content }) => html`<h3 id="${id}">${title}</h3>
${content}
`,
)}</section>`
}

function tenantPart({ name, users }: SandboxTenant, frame: Frame): Html {
  return html`<li><h4>${name}</h4>
${usersPart(users, frame)}</li>`
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
    .join(
      ', ',
    )}</strong><span>${user.displayName}</span><span class="hint">${user.upn}</span></button>
</form></li>`
  return html`<ul class="people">${users.map(button)}</ul>`
}
