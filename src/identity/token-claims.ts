import { parseGuid } from '../base/identifiers.ts'
import { type PartnerRole, partnerRoles } from '../domain/caller.ts'

/** Under which names an issuer states what we need; the first claim present wins. */
export type ClaimMapping = {
  readonly tenantId: readonly string[]
  readonly userId: readonly string[]
  readonly upn: readonly string[]
  readonly applicationId: readonly string[]
  readonly scope: readonly string[]
  /** Claims that hold role names or group ids, one or many. */
  readonly roles: readonly string[]
  /** What those values mean here; others mean nothing. */
  readonly roleNames: Readonly<Record<string, PartnerRole>>
}

/** The claims of wire contract 8.2. */
export const defaultClaimMapping: ClaimMapping = {
  tenantId: ['tid'],
  userId: ['oid'],
  upn: ['upn', 'preferred_username', 'unique_name'],
  applicationId: ['appid', 'azp', 'client_id'],
  scope: ['scp', 'scope'],
  roles: ['roles', 'groups', 'wids'],
  roleNames: {
    ...Object.fromEntries(partnerRoles.map((role) => [role, role])),
    // Wire contract 7.2 and 3.10: security groups and the directory role of a Global admin.
    AdminAgents: 'admin-agent',
    SalesAgents: 'sales-agent',
    HelpdeskAgents: 'helpdesk-agent',
    '62e90394-69f5-4237-9190-012177145e10': 'global-admin',
  },
}

/** Whom a token or a session names, before anybody looked whether that exists. */
export type Subject =
  | {
      readonly kind: 'user'
      readonly tenantId: string
      readonly userId: string
      readonly upn: string
      readonly appId: string | undefined
      readonly mfa: boolean
      /** Given by an external issuer; `undefined` when our own records hold the roles. */
      readonly roles: readonly PartnerRole[] | undefined
    }
  | {
      readonly kind: 'app'
      readonly tenantId: string
      readonly appId: string
      /** Whether our own records know the application. */
      readonly ours: boolean
    }

type Claims = Readonly<Record<string, unknown>>

/** Tells App+User from app-only; answers undefined for a token that is neither. */
export function toSubject(
  claims: Claims,
  mapping: ClaimMapping,
  trust: 'built-in' | 'external',
): Subject | undefined {
  const tenantId = parseGuid(firstText(claims, mapping.tenantId) ?? '')
  if (tenantId === undefined) return undefined
  const appId = firstText(claims, mapping.applicationId)?.toLowerCase()
  const userId = firstText(claims, mapping.userId)
  const scopes = firstText(claims, mapping.scope)?.split(' ') ?? []

  // Wire contract 8.2: `idtyp` decides alone; then the scope; then what only app tokens look like.
  const saysUser = claims.idtyp !== 'app' && scopes.includes('user_impersonation')
  if (saysUser) {
    const objectId = parseGuid(userId ?? '')
    if (objectId === undefined) return undefined
    return {
      kind: 'user',
      tenantId,
      userId: objectId,
      upn: firstText(claims, mapping.upn) ?? objectId,
      appId,
      mfa: texts(claims.amr).includes('mfa'),
      roles: trust === 'external' ? rolesOf(claims, mapping) : undefined,
    }
  }
  const looksLikeApp =
    claims.idtyp === 'app' ||
    texts(claims.roles).length > 0 ||
    (userId !== undefined && userId === claims.sub)
  if (!looksLikeApp || appId === undefined) return undefined
  return { kind: 'app', tenantId, appId, ours: trust === 'built-in' }
}

function rolesOf(claims: Claims, mapping: ClaimMapping): readonly PartnerRole[] {
  const named = mapping.roles.flatMap((claim) => texts(claims[claim]))
  const known = new Map(Object.entries(mapping.roleNames))
  const roles = named.map((name) => known.get(name))
  return [...new Set(roles.filter((role) => role !== undefined))]
}

function firstText(claims: Claims, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = claims[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
