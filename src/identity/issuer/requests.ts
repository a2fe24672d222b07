import { type Audiences, readTarget, toResource } from './audiences.ts'
import type { IssuerRoute } from './paths.ts'

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code'

/** What of a token request decides how its answer looks. */
export type TokenRequest = {
  readonly version: '1.0' | '2.0'
  readonly audience: string
  readonly openIdScopes: readonly string[]
  readonly wantsClientInfo: boolean
  /** The `{tenant}` of the path. */
  readonly tenant: string | undefined
}

/** Turns a token request of either endpoint version into the one form that the library knows. */
export function normaliseTokenForm(
  form: URLSearchParams,
  { version, tenant }: Pick<IssuerRoute, 'version' | 'tenant'>,
  audiences: Audiences,
): { readonly form: URLSearchParams; readonly request: TokenRequest } {
  const target = readTarget(form, audiences)
  const normalised = without(form, ['scope', 'resource'])
  if (normalised.get('grant_type') === 'device_code') {
    // The v1 endpoint knew the device grant under this short name, and its code as `code`.
    normalised.set('grant_type', deviceGrant)
    const code = normalised.get('code')
    if (code !== null) normalised.set('device_code', code)
  }
  normalised.set('resource', toResource(target.audience))
  return {
    form: normalised,
    request: {
      version,
      audience: target.audience,
      openIdScopes: target.scopes,
      wantsClientInfo: form.get('client_info') === '1',
      tenant,
    },
  }
}

/** The same for what an authorization or a device authorization asks. */
export function normaliseAuthorization(
  params: URLSearchParams,
  { tenant }: Pick<IssuerRoute, 'tenant'>,
  audiences: Audiences,
): URLSearchParams {
  const target = readTarget(params, audiences)
  const normalised = without(params, ['scope', 'resource', 'prompt', 'tenant', 'max_age'])
  // Everybody is always asked who they are, so only `none` says anything.
  if (params.get('prompt') === 'none') normalised.set('prompt', 'none')
  normalised.set('scope', [...target.scopes, 'user_impersonation'].join(' '))
  normalised.set('tenant', tenant ?? 'common')
  // One sign-in serves all audiences: clients use its refresh token for the others as well.
  const granted = audiences.includes(target.audience) ? audiences : [target.audience]
  for (const audience of granted) normalised.append('resource', toResource(audience))
  return normalised
}

function without(params: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => !names.includes(name)))
}
