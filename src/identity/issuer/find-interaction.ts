import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Storage } from '../../storage/storage.ts'
import { findApplication } from './clients.ts'

type Exchange = {
  readonly provider: Provider
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly uid: string
}

/** What an application asked for when it sent somebody here to sign in. */
export type Interaction = {
  readonly application: { readonly id: string; readonly name: string | undefined } | undefined
  readonly tenant: string
  /** Where the browser goes in the end, for `form-action`. */
  readonly formTarget: string | undefined
  readonly loginHint: string
}

/** The sign-in under way in this browser, or undefined when it is over or another's. */
export async function findInteraction(
  storage: Storage,
  { provider, req, res, uid }: Exchange,
): Promise<Interaction | undefined> {
  const details = await provider.interactionDetails(req, res).catch((error: unknown) => {
    // Expired, or the cookie is another sign-in's: the page says to begin again.
    if (error instanceof Error && error.name === 'SessionNotFound') return undefined
    throw error
  })
  if (details === undefined || details.uid !== uid) return undefined
  const { client_id: clientId, redirect_uri: redirectUri, login_hint, tenant } = details.params
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const record = await findApplication(storage, text(clientId) ?? '')
  return {
    application: record && { id: record.clientId, name: record.name },
    tenant: text(tenant) ?? 'common',
    formTarget: originOf(text(redirectUri)),
    loginHint: text(login_hint) ?? '',
  }
}

function originOf(redirectUri: string | undefined): string | undefined {
  return redirectUri !== undefined && URL.canParse(redirectUri)
    ? new URL(redirectUri).origin
    : undefined
}
