/** The discovery document; below a tenant's path its endpoints carry that tenant, the issuer is one. */
export function openIdConfiguration(
  publicUrl: string,
  { tenant, version }: { readonly tenant: string | undefined; readonly version: '1.0' | '2.0' },
  signatureAlgorithm: string,
): object {
  const base = `${publicUrl}/${tenant ?? 'common'}`
  const oauth2 = version === '1.0' ? `${base}/oauth2` : `${base}/oauth2/v2.0`
  return {
    issuer: publicUrl,
    authorization_endpoint: `${oauth2}/authorize`,
    token_endpoint: `${oauth2}/token`,
    device_authorization_endpoint: `${oauth2}/devicecode`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    grant_types_supported: [
      'authorization_code',
      'refresh_token',
      'client_credentials',
      'urn:ietf:params:oauth:grant-type:device_code',
    ],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [signatureAlgorithm],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
    code_challenge_methods_supported: ['S256'],
    claims_supported: ['sub', 'tid', 'oid', 'upn', 'preferred_username', 'name', 'ver'],
  }
}

/** What clients ask before they trust an authority that they do not know by heart. */
export function instanceDiscovery(publicUrl: string, requestUrl: URL): object {
  const { host } = new URL(publicUrl)
  // The tenant stands in the address of the authorize endpoint that the client sends along.
  const endpoint = requestUrl.searchParams.get('authorization_endpoint') ?? ''
  const tenant = /^https?:\/\/[^/]+\/([a-z0-9.-]+)\//i.exec(endpoint)?.[1] ?? 'common'
  return {
    tenant_discovery_endpoint: `${publicUrl}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  }
}
