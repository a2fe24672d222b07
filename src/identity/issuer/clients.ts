import type { AllClientMetadata } from 'oidc-provider'
import type { ApplicationRecord } from '../../storage/promises/people.ts'
import type { Storage } from '../../storage/storage.ts'
import { consoleClientId } from './accounts.ts'

export type FindClient = (clientId: string) => Promise<AllClientMetadata | undefined>

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Where the consoles come back to after a sign-in. */
export function consoleRedirectUri(publicUrl: string): string {
  return `${publicUrl}/signin/callback`
}

/** Applications as the protocol library wants them. */
export function createFindClient(storage: Pick<Storage, 'read'>, publicUrl: string): FindClient {
  return async (clientId) => {
    if (clientId === consoleClientId) return consoleClient(publicUrl)
    const application = await findApplication(storage, clientId)
    return application && toClient(application)
  }
}

export async function findApplication(
  storage: Pick<Storage, 'read'>,
  clientId: string,
): Promise<ApplicationRecord | undefined> {
  // NOTE: hostile input; a database refuses some characters by failing.
  if (!/^[\w.-]{1,128}$/.test(clientId)) return undefined
  return storage.read((tx) => tx.people.findApplication(clientId.toLowerCase()))
}

/** A native application may come back to any port of its own machine. */
export function isLoopback(redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false
  const { protocol, hostname, username, password, hash } = new URL(redirectUri)
  return (
    protocol === 'http:' && loopbackHosts.has(hostname) && `${username}${password}${hash}` === ''
  )
}

function consoleClient(publicUrl: string): AllClientMetadata {
  return {
    client_id: consoleClientId,
    client_name: 'Countersign',
    // "native" allows plain http on a loopback address, where a first look at the program happens.
    application_type: publicUrl.startsWith('https:') ? 'web' : 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [consoleRedirectUri(publicUrl)],
  }
}

function toClient({ clientId, name, secretHash }: ApplicationRecord): AllClientMetadata {
  const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code'
  const userGrants = ['authorization_code', 'refresh_token', deviceCode]
  return {
    client_id: clientId,
    client_name: name,
    application_type: 'native',
    response_types: ['code'],
    redirect_uris: ['http://localhost'],
    ...(secretHash === undefined
      ? { token_endpoint_auth_method: 'none', grant_types: userGrants }
      : {
          token_endpoint_auth_method: 'client_secret_post',
          grant_types: [...userGrants, 'client_credentials'],
          // The library compares through `compareClientSecret`, which takes this for the hash it is.
          client_secret: secretHash,
        }),
  }
}
