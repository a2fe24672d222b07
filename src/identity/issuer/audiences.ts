/** The audiences for which tokens are issued; the first is meant where a request names none. */
export type Audiences = readonly [string, ...string[]]

const resourcePrefix = 'urn:countersign:audience:'
const openIdScopes = ['openid', 'profile', 'email', 'offline_access']

/** An audience as the protocol library wants it: an absolute URI, also for those that are GUIDs. */
export function toResource(audience: string): string {
  return `${resourcePrefix}${encodeURIComponent(audience)}`
}

/** The audience that a resource stands for, or undefined when no token is issued for it. */
export function findAudience(audiences: Audiences, resource: string): string | undefined {
  return audiences.find((audience) => toResource(audience) === resource)
}

export type RequestedTarget = { readonly audience: string; readonly scopes: readonly string[] }

/**
 * Reads for whom a token is wanted: `resource=` of the v1 endpoint, or scopes such as
 * `<audience>/.default` and `<audience>/user_impersonation` of the v2 endpoint (wire contract 8.1).
 * An audience nobody here has is passed on, so that the refusal can name it.
 */
export function readTarget(params: URLSearchParams, audiences: Audiences): RequestedTarget {
  const scopes = (params.get('scope') ?? '').split(/\s+/).filter((scope) => scope !== '')
  const named = [params.get('resource') ?? '', ...scopes.flatMap(audienceOfScope)].find(
    (audience) => audience !== '',
  )
  return {
    audience: named === undefined ? audiences[0] : knownSpelling(audiences, named),
    scopes: openIdScopes.filter((scope) => scopes.includes(scope)),
  }
}

/** Scopes of other APIs come without an audience (`User.Read`); they mean nothing here. */
function audienceOfScope(scope: string): readonly string[] {
  const slash = scope.lastIndexOf('/')
  return slash > 0 ? [scope.slice(0, slash)] : []
}

function knownSpelling(audiences: Audiences, named: string): string {
  const plain = (audience: string) => audience.replace(/\/+$/, '').toLowerCase()
  return audiences.find((audience) => plain(audience) === plain(named)) ?? named
}
