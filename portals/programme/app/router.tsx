import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { createConsoleRouter } from '../../shared/navigation/create-console-router.tsx'
import { screenOf } from '../../shared/navigation/screen-of.tsx'
import { Frame } from './frame.tsx'

const root = createRootRoute({ component: Frame })

const overviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/overview.tsx'), 'OverviewScreen'),
})

const agreementsRoute = createRoute({
  getParentRoute: () => root,
  path: '/agreements',
  component: lazyRouteComponent(() => import('./routes/agreements.tsx'), 'AgreementsScreen'),
})

const agreementRoute = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$agreementType',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/agreement.tsx'), 'AgreementScreen'),
    'agreementType',
  ),
})

const compareTextsRoute = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$agreementType/compare',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/compare-texts.tsx'), 'CompareTextsScreen'),
    'agreementType',
  ),
})

const whatIfRoute = createRoute({
  getParentRoute: () => root,
  path: '/what-if',
  component: lazyRouteComponent(() => import('./routes/what-if.tsx'), 'WhatIfScreen'),
})

const policyRoute = createRoute({
  getParentRoute: () => root,
  path: '/policy',
  component: lazyRouteComponent(() => import('./routes/policy.tsx'), 'PolicyScreen'),
})

const partnersRoute = createRoute({
  getParentRoute: () => root,
  path: '/partners',
  component: lazyRouteComponent(() => import('./routes/partners.tsx'), 'PartnersScreen'),
})

const partnerRoute = createRoute({
  getParentRoute: () => root,
  path: '/partners/$partnerId',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/partner.tsx'), 'PartnerScreen'),
    'partnerId',
  ),
})

const operatorsRoute = createRoute({
  getParentRoute: () => root,
  path: '/operators',
  component: lazyRouteComponent(() => import('./routes/operators.tsx'), 'OperatorsScreen'),
})

const customersRoute = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  component: lazyRouteComponent(() => import('./routes/customers.tsx'), 'CustomersScreen'),
})

const customerRoute = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customerId',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/customer.tsx'), 'CustomerScreen'),
    'customerId',
  ),
})

const coverageRoute = createRoute({
  getParentRoute: () => root,
  path: '/coverage',
  component: lazyRouteComponent(() => import('./routes/coverage.tsx'), 'CoverageScreen'),
})

const auditRecordsRoute = createRoute({
  getParentRoute: () => root,
  path: '/audit-records',
  component: lazyRouteComponent(() => import('./routes/audit-records.tsx'), 'AuditRecordsScreen'),
})

const healthRoute = createRoute({
  getParentRoute: () => root,
  path: '/health',
  component: lazyRouteComponent(() => import('./routes/health.tsx'), 'HealthScreen'),
})

/** Every screen of this console, by hand; each is loaded when it is gone to. */
export const router = createConsoleRouter(
  '/programme',
  root.addChildren([
    overviewRoute,
    agreementsRoute,
    agreementRoute,
    compareTextsRoute,
    whatIfRoute,
    policyRoute,
    partnersRoute,
    partnerRoute,
    operatorsRoute,
    customersRoute,
    customerRoute,
    coverageRoute,
    auditRecordsRoute,
    healthRoute,
  ]),
)
