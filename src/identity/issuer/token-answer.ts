import { decodeJwt } from 'jose'
import { parseAccountId } from '../../domain/account.ts'
import type { TokenRequest } from './requests.ts'

type Body = Readonly<Record<string, unknown>>

/** The answer of a token endpoint as the clients of its version expect it (wire contract 14). */
export function toTokenAnswer(body: Body, request: TokenRequest): Body {
  const { access_token: accessToken } = body
  if (typeof accessToken !== 'string') return body
  const { exp = 0, iat = 0, nbf = 0, sub = '', scp } = decodeJwt(accessToken)
  const answer = {
    ...body,
    ...clientInfo(request, sub),
    scope: scp === undefined ? undefined : scopeOf(request),
  }
  const expiresIn = exp - iat
  if (request.version === '2.0') return { ...answer, ext_expires_in: expiresIn }
  // The v1 endpoint spells its numbers as strings.
  return {
    ...answer,
    resource: request.audience,
    expires_in: String(expiresIn),
    ext_expires_in: String(expiresIn),
    expires_on: String(exp),
    not_before: String(nbf),
  }
}

function scopeOf({ version, audience, openIdScopes }: TokenRequest): string {
  if (version === '1.0') return 'user_impersonation'
  return [`${audience}/user_impersonation`, `${audience}/.default`, ...openIdScopes].join(' ')
}

/** Some clients name accounts in their cache by this. */
function clientInfo({ wantsClientInfo }: TokenRequest, accountId: string): Body {
  const account = wantsClientInfo ? parseAccountId(accountId) : undefined
  if (account === undefined) return {}
  const info = { uid: account.userId, utid: account.tenantId }
  return { client_info: Buffer.from(JSON.stringify(info)).toString('base64url') }
}

/** The answer to a device authorization, with what the v1 and v2 endpoints say besides. */
export function toDeviceAnswer(body: Body): Body {
  const { user_code: code, verification_uri: address } = body
  if (typeof code !== 'string' || typeof address !== 'string') return body
  return {
    ...body,
    verification_url: address,
    message: `To sign in, open ${address} in a browser and enter the code ${code}.`,
  }
}
