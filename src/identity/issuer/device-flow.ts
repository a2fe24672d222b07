import type { Configuration, ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import { deviceCodePage, deviceConfirmPage, deviceDonePage } from '../pages/device-pages.ts'
import { failedPage } from '../pages/failed-page.ts'
import { pageHeaders } from '../pages/page.ts'
import { pageLocale } from '../pages/page-texts.ts'
import { issuerPaths } from './paths.ts'

type DeviceFlow = NonNullable<NonNullable<Configuration['features']>['deviceFlow']>

/** What of a request a page needs. */
type PageContext = Pick<KoaContextWithOIDC, 'get' | 'set' | 'body'>

/** The pages on which a person connects a device that has no browser of its own. */
export const deviceFlow: DeviceFlow = {
  enabled: true,
  charset: 'base-20',
  mask: '****-****',
  userCodeInputSource(ctx, form, _out, error) {
    const page = { ...formOf(ctx, form), code: '', failed: error !== undefined }
    show(ctx, deviceCodePage(page))
  },
  userCodeConfirmSource(ctx, form, client, _info, code) {
    const application = client.clientName ?? client.clientId
    show(ctx, deviceConfirmPage({ ...formOf(ctx, form), application, code }))
  },
  successSource(ctx) {
    show(ctx, deviceDonePage(localeOf(ctx)))
  },
}

/** What an application did wrong, said to the person whom it sent here. */
export function renderError(ctx: PageContext, out: ErrorOut): void {
  const locale = localeOf(ctx)
  const isExpired = out.error === 'invalid_request' && out.error_description === undefined
  const refused = { error: out.error, detail: out.error_description ?? out.error }
  show(ctx, failedPage(isExpired ? { locale } : { locale, refused }))
}

function formOf(ctx: KoaContextWithOIDC, form: string) {
  // The library hands its own form over as text; of it only the token against forgery is needed.
  const xsrf = /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? ''
  return { locale: localeOf(ctx), action: issuerPaths.device, xsrf }
}

function localeOf(ctx: PageContext) {
  return pageLocale(ctx.get('accept-language'))
}

function show(ctx: PageContext, page: string): void {
  ctx.set(pageHeaders())
  ctx.body = page
}
