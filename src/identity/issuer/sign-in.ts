import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { foldEmail } from '../../base/fold.ts'
import { accountIdOf, parseAccountId, tenantIdOf } from '../../domain/account.ts'
import type { UserRecord } from '../../storage/promises/people.ts'
import type { Storage } from '../../storage/storage.ts'
import type { AttemptLimit } from '../attempt-limit.ts'
import { failedPage } from '../pages/failed-page.ts'
import { newPasswordPage } from '../pages/new-password-page.ts'
import { pageHeaders } from '../pages/page.ts'
import { type PageLocale, pageLocale, pageTexts } from '../pages/page-texts.ts'
import { signInPage } from '../pages/sign-in-page.ts'
import { verifyPassword } from '../passwords.ts'
import { findUser } from '../resolve-caller.ts'
import { maySignIn, namesTenant } from './accounts.ts'
import { findApplication } from './clients.ts'
import { findInteraction, type Interaction } from './find-interaction.ts'
import type { PasswordChanges } from './password-changes.ts'
import { issuerPaths } from './paths.ts'
import { listSandboxPeople } from './sandbox-people.ts'

export type SignInOptions = {
  readonly storage: Storage
  readonly limit: AttemptLimit
  readonly passwordChanges: PasswordChanges
  readonly sandbox: boolean
  readonly amr: readonly string[]
}

export type SignInRequest = {
  readonly provider: Provider
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly uid: string
  /** Absent for a GET. */
  readonly form: URLSearchParams | undefined
  readonly page: 'sign-in' | 'new-password'
}

type Outcome =
  | { readonly kind: 'signed-in'; readonly user: UserRecord }
  | { readonly kind: 'ask-again'; readonly problem: string | undefined; readonly upn: string }
  | { readonly kind: 'new-password'; readonly user: UserRecord; readonly problem?: string }

/** At most so many passwords are checked at once, so that sign-ins cannot take the processors. */
const mostChecksAtOnce = 16
let checksUnderWay = 0

/** Answers one request to a page of the sign-in. */
export async function answerSignIn(options: SignInOptions, request: SignInRequest): Promise<void> {
  const locale = pageLocale(request.req.headers['accept-language'])
  const interaction = await findInteraction(options.storage, request)
  if (interaction === undefined) return reply(request.res, 400, failedPage({ locale }), undefined)
  const outcome = await decide(options, request, interaction, locale)
  switch (outcome.kind) {
    case 'signed-in':
      return finish(options, request, outcome.user)
    case 'ask-again':
      return showSignIn(options, request, interaction, { ...outcome, locale })
    case 'new-password':
      return showNewPassword(options, request, interaction, { ...outcome, locale })
  }
}

async function decide(
  options: SignInOptions,
  request: SignInRequest,
  interaction: Interaction,
  locale: PageLocale,
): Promise<Outcome> {
  const { form, page } = request
  if (form === undefined) {
    return { kind: 'ask-again', problem: undefined, upn: interaction.loginHint }
  }
  if (page === 'new-password') return decideNewPassword(options, interaction, form, locale)
  const accountId = form.get('account')
  if (accountId !== null && options.sandbox) {
    const user = await findByAccountId(options.storage, accountId)
    return mayGoOn(options, interaction, user, locale, user?.upn ?? '')
  }
  return decidePassword(options, interaction, form, locale)
}

async function decidePassword(
  options: SignInOptions,
  interaction: Interaction,
  form: URLSearchParams,
  locale: PageLocale,
): Promise<Outcome> {
  const upn = (form.get('upn') ?? '').trim()
  const name = foldEmail(upn)
  const texts = pageTexts[locale]
  const askAgain = (problem: string): Outcome => ({ kind: 'ask-again', problem, upn })
  if (!options.limit.mayTry(name)) return askAgain(texts.tooManyAttempts)
  if (checksUnderWay >= mostChecksAtOnce) return askAgain(texts.busy)
  checksUnderWay += 1
  try {
    const user = await findByUpn(options.storage, upn)
    if (!(await verifyPassword(form.get('password') ?? '', user?.passwordHash))) {
      options.limit.failed(name)
      return askAgain(texts.wrongCredentials)
    }
    options.limit.succeeded(name)
    const outcome = await mayGoOn(options, interaction, user, locale, upn)
    return outcome.kind === 'signed-in' && outcome.user.mustChangePassword
      ? { kind: 'new-password', user: outcome.user }
      : outcome
  } finally {
    checksUnderWay -= 1
  }
}

async function decideNewPassword(
  options: SignInOptions,
  interaction: Interaction,
  form: URLSearchParams,
  locale: PageLocale,
): Promise<Outcome> {
  const result = await options.passwordChanges.redeem({
    ticket: form.get('ticket') ?? '',
    password: form.get('password') ?? '',
    repeated: form.get('repeated') ?? '',
    texts: pageTexts[locale],
  })
  switch (result.kind) {
    case 'changed':
      return mayGoOn(options, interaction, result.user, locale, result.user.upn)
    case 'refused':
      return { kind: 'new-password', user: result.user, problem: result.problem }
    case 'unknown-ticket':
      return { kind: 'ask-again', problem: undefined, upn: '' }
  }
}

/** Nobody signs in to an application of somebody else, or through another tenant's address. */
async function mayGoOn(
  { storage }: SignInOptions,
  { application, tenant }: Interaction,
  user: UserRecord | undefined,
  locale: PageLocale,
  upn: string,
): Promise<Outcome> {
  const record = application && (await findApplication(storage, application.id))
  const isAllowed =
    user !== undefined &&
    maySignIn(user, record) &&
    (await storage.read(async ({ programme }) => namesTenant(tenant, tenantIdOf(user), programme)))
  if (isAllowed) return { kind: 'signed-in', user }
  return { kind: 'ask-again', problem: pageTexts[locale].wrongCredentials, upn }
}

async function findByAccountId(
  storage: Storage,
  accountId: string,
): Promise<UserRecord | undefined> {
  const account = parseAccountId(accountId)
  return account && storage.read((tx) => findUser(tx, account.tenantId, account.userId))
}

/** NOTE: hostile input; a database refuses some characters by failing. */
async function findByUpn(storage: Storage, upn: string): Promise<UserRecord | undefined> {
  if (!/^[^\s\p{Cc}]{3,320}$/u.test(upn)) return undefined
  return storage.read((tx) => tx.people.findUserByUpn(upn))
}

function finish(
  { amr }: SignInOptions,
  { provider, req, res }: SignInRequest,
  user: UserRecord,
): Promise<void> {
  const login = { accountId: accountIdOf(user), amr: [...amr] }
  return provider.interactionFinished(req, res, { login })
}

async function showSignIn(
  { storage, sandbox }: SignInOptions,
  { res, uid }: SignInRequest,
  { application, formTarget }: Interaction,
  asked: { problem: string | undefined; upn: string; locale: PageLocale },
): Promise<void> {
  const record = application && (await findApplication(storage, application.id))
  const page = signInPage({
    ...asked,
    action: issuerPaths.signIn(uid),
    application: application?.name,
    people: sandbox ? await listSandboxPeople(storage, record) : undefined,
  })
  reply(res, asked.problem === undefined ? 200 : 400, page, formTarget)
}

async function showNewPassword(
  { passwordChanges }: SignInOptions,
  { res, uid }: SignInRequest,
  { formTarget }: Interaction,
  asked: { user: UserRecord; problem?: string; locale: PageLocale },
): Promise<void> {
  const page = newPasswordPage({
    locale: asked.locale,
    action: issuerPaths.newPassword(uid),
    ticket: await passwordChanges.issue(asked.user),
    upn: asked.user.upn,
    problem: asked.problem,
  })
  reply(res, asked.problem === undefined ? 200 : 400, page, formTarget)
}

function reply(
  res: ServerResponse,
  status: number,
  page: string,
  formTarget: string | undefined,
): void {
  res.writeHead(status, pageHeaders({ formTarget }))
  res.end(page)
}
