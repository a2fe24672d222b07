import type { CustomerId } from '../src/base/identifiers.ts'
import type { ExpectedRoute, SampleProgramme, SampleUser } from './sample-facts.ts'

type ListedUser = { readonly upn: string; readonly roles: readonly string[] }
type ListedRoute = {
  readonly partnerId: string
  readonly route: string
  readonly scenario?: 1 | 2
}

/** The shape of `sample --json` (design 5), from which software finds what to try. */
export type SampleListing = {
  readonly partners: readonly {
    readonly id: string
    readonly name: string
    readonly type: string
    readonly users: readonly ListedUser[]
  }[]
  readonly apps: readonly { readonly clientId: string; readonly partnerId: string }[]
  readonly customers: readonly {
    readonly id: string
    readonly name: string
    readonly country: string
    readonly users: readonly ListedUser[]
    readonly routes: readonly ListedRoute[]
  }[]
}

/** Lists the sample with the routes that hold now, which the database knows. */
export function toSampleListing(
  sample: SampleProgramme,
  routes: ReadonlyMap<CustomerId, readonly ExpectedRoute[]>,
): SampleListing {
  return {
    partners: sample.partners.map(({ id, name, type }) => ({
      id,
      name,
      type,
      users: sample.partnerUsers.filter((user) => user.partnerId === id).map(toListedUser),
    })),
    apps: sample.applications.map(({ clientId, partnerId }) => ({ clientId, partnerId })),
    customers: sample.customers.map(({ profile, users }) => ({
      id: profile.id,
      name: profile.companyName,
      country: profile.country,
      users: users.map(toListedUser),
      routes: (routes.get(profile.id) ?? []).map(toListedRoute),
    })),
  }
}

function toListedUser({ upn, roles }: SampleUser): ListedUser {
  return { upn, roles }
}

function toListedRoute({ partnerId, route, scenario }: ExpectedRoute): ListedRoute {
  return { partnerId, route, ...(scenario === undefined ? {} : { scenario }) }
}
