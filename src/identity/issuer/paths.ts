/** What an address of the issuer asks for. */
export type IssuerRoute = {
  readonly kind:
    | 'token'
    | 'authorize'
    | 'device-authorization'
    | 'device'
    | 'resume'
    | 'device-resume'
    | 'sign-in'
    | 'new-password'
    | 'configuration'
    | 'keys'
    | 'instance'
  /** The tenant named in the path: an id, a domain, `common`, `organizations`. */
  readonly tenant: string | undefined
  /** Of the token endpoint: v1 takes `resource`, v2 takes `scope`. */
  readonly version: '1.0' | '2.0'
  readonly uid: string | undefined
}

/** Paths of the one issuer, to which those of every tenant lead. */
export const issuerPaths = {
  authorize: '/oauth2/authorize',
  token: '/oauth2/token',
  deviceAuthorization: '/oauth2/devicecode',
  device: '/oauth2/device',
  keys: '/oauth2/keys',
  signIn: (uid: string) => `/oauth2/sign-in/${uid}`,
  newPassword: (uid: string) => `/oauth2/sign-in/${uid}/new-password`,
}

/** Holds a sign-in together while it runs; also what its signature's cookie begins with. */
export const issuerSessionCookie = 'countersign-issuer-session'

type Pattern = readonly [RegExp, IssuerRoute['kind'], IssuerRoute['version']]

// A tenant is an id, a domain or a word; never `v1`, under which the API itself answers.
const tenant = '(?:/(?<tenant>(?!v1/|oauth2/)[a-z0-9][a-z0-9.-]{0,253}))?'
const uid = '(?<uid>[a-z0-9_-]{8,64})'
const pattern = (
  rest: string,
  kind: IssuerRoute['kind'],
  version: IssuerRoute['version'] = '2.0',
): Pattern => [new RegExp(`^${rest}/?$`, 'i'), kind, version]

// Wire contract 14, token endpoints that clients call.
const patterns: readonly Pattern[] = [
  pattern(`${tenant}/oauth2/v2\\.0/token`, 'token'),
  pattern(`${tenant}/oauth2/token`, 'token', '1.0'),
  pattern(`${tenant}/oauth2/v2\\.0/authorize`, 'authorize'),
  pattern(`${tenant}/oauth2/authorize`, 'authorize', '1.0'),
  pattern(`${tenant}/oauth2/v2\\.0/devicecode`, 'device-authorization'),
  pattern(`${tenant}/oauth2/devicecode`, 'device-authorization', '1.0'),
  pattern(`${tenant}/v2\\.0/\\.well-known/openid-configuration`, 'configuration'),
  pattern(`${tenant}/\\.well-known/openid-configuration`, 'configuration', '1.0'),
  pattern(`${tenant}/discovery/instance`, 'instance'),
  pattern(`${tenant}/discovery/v2\\.0/keys`, 'keys'),
  pattern(`${tenant}/discovery/keys`, 'keys'),
  pattern(`/oauth2/keys`, 'keys'),
  pattern(`/oauth2/device`, 'device'),
  pattern(`/oauth2/device/${uid}`, 'device-resume'),
  pattern(`/oauth2/authorize/${uid}`, 'resume'),
  pattern(`/oauth2/sign-in/${uid}`, 'sign-in'),
  pattern(`/oauth2/sign-in/${uid}/new-password`, 'new-password'),
]

/** Answers undefined for a path that is not the issuer's. Cheap: every request passes here. */
export function findIssuerRoute(path: string): IssuerRoute | undefined {
  if (!/\/(oauth2|discovery|\.well-known)\//i.test(path)) return undefined
  for (const [expression, kind, version] of patterns) {
    const match = expression.exec(path)
    if (match) return { kind, version, tenant: match.groups?.tenant, uid: match.groups?.uid }
  }
  return undefined
}
