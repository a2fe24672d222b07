import type { Route } from '../../define-route.ts'
import { agreementRoutes } from './agreement-routes.ts'
import { auditRoutes } from './audit-routes.ts'
import { coverageRoutes } from './coverage-routes.ts'
import { customerRoutes } from './customer-routes.ts'
import { healthRoutes } from './health-routes.ts'
import { operatorRoutes } from './operator-routes.ts'
import { partnerRoutes } from './partner-routes.ts'
import { policyRoutes } from './policy-routes.ts'
import { userRoutes } from './user-routes.ts'

/** Our own API for the operators of the programme. */
export const programmeApiRoutes: readonly Route[] = [
  ...agreementRoutes,
  ...policyRoutes,
  ...partnerRoutes,
  ...userRoutes,
  ...operatorRoutes,
  ...customerRoutes,
  ...coverageRoutes,
  ...auditRoutes,
  ...healthRoutes,
]
