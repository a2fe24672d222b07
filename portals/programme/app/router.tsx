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

const publishTextRoute = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$agreementType/publish',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/publish-text.tsx'), 'PublishTextScreen'),
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

const editPolicyRoute = createRoute({
  getParentRoute: () => root,
  path: '/policy/edit',
  component: lazyRouteComponent(() => import('./routes/edit-policy.tsx'), 'EditPolicyScreen'),
})

const policyHistoryRoute = createRoute({
  getParentRoute: () => root,
  path: '/policy/history',
  component: lazyRouteComponent(() => import('./routes/policy-history.tsx'), 'PolicyHistoryScreen'),
})

const partnersRoute = createRoute({
  getParentRoute: () => root,
  path: '/partners',
  component: lazyRouteComponent(() => import('./routes/partners.tsx'), 'PartnersScreen'),
})

const addPartnerRoute = createRoute({
  getParentRoute: () => root,
  path: '/add-partner',
  component: lazyRouteComponent(() => import('./routes/add-partner.tsx'), 'AddPartnerScreen'),
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

const contestsRoute = createRoute({
  getParentRoute: () => root,
  path: '/contests',
  component: lazyRouteComponent(() => import('./routes/contests.tsx'), 'ContestsScreen'),
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
    publishTextRoute,
    whatIfRoute,
    policyRoute,
    editPolicyRoute,
    policyHistoryRoute,
    partnersRoute,
    addPartnerRoute,
    partnerRoute,
    operatorsRoute,
    customersRoute,
    contestsRoute,
    customerRoute,
    coverageRoute,
    auditRecordsRoute,
    healthRoute,
  ]),
)
