import { lazyRouteComponent } from '@tanstack/react-router'
import { createConsoleRouter } from '../../shared/navigation/create-console-router.tsx'
import { screen } from '../../shared/navigation/screen.tsx'
import { Frame } from './frame.tsx'

/** Every screen of this console, by hand; each is loaded when it is gone to. */
export const router = createConsoleRouter('/programme', Frame, [
  screen(
    '/',
    lazyRouteComponent(() => import('./routes/overview.tsx'), 'OverviewScreen'),
  ),
  screen(
    '/agreements',
    lazyRouteComponent(() => import('./routes/agreements.tsx'), 'AgreementsScreen'),
  ),
  screen(
    '/agreements/$agreementType',
    lazyRouteComponent(() => import('./routes/agreement.tsx'), 'AgreementScreen'),
  ),
  screen(
    '/agreements/$agreementType/compare',
    lazyRouteComponent(() => import('./routes/compare-texts.tsx'), 'CompareTextsScreen'),
  ),
  screen(
    '/agreements/$agreementType/publish',
    lazyRouteComponent(() => import('./routes/publish-text.tsx'), 'PublishTextScreen'),
  ),
  screen(
    '/what-if',
    lazyRouteComponent(() => import('./routes/what-if.tsx'), 'WhatIfScreen'),
  ),
  screen(
    '/policy',
    lazyRouteComponent(() => import('./routes/policy.tsx'), 'PolicyScreen'),
  ),
  screen(
    '/policy/edit',
    lazyRouteComponent(() => import('./routes/edit-policy.tsx'), 'EditPolicyScreen'),
  ),
  screen(
    '/policy/history',
    lazyRouteComponent(() => import('./routes/policy-history.tsx'), 'PolicyHistoryScreen'),
  ),
  screen(
    '/partners',
    lazyRouteComponent(() => import('./routes/partners.tsx'), 'PartnersScreen'),
  ),
  screen(
    '/add-partner',
    lazyRouteComponent(() => import('./routes/add-partner.tsx'), 'AddPartnerScreen'),
  ),
  screen(
    '/partners/$partnerId',
    lazyRouteComponent(() => import('./routes/partner.tsx'), 'PartnerScreen'),
  ),
  screen(
    '/operators',
    lazyRouteComponent(() => import('./routes/operators.tsx'), 'OperatorsScreen'),
  ),
  screen(
    '/customers',
    lazyRouteComponent(() => import('./routes/customers.tsx'), 'CustomersScreen'),
  ),
  screen(
    '/contests',
    lazyRouteComponent(() => import('./routes/contests.tsx'), 'ContestsScreen'),
  ),
  screen(
    '/customers/$customerId',
    lazyRouteComponent(() => import('./routes/customer.tsx'), 'CustomerScreen'),
  ),
  screen(
    '/coverage',
    lazyRouteComponent(() => import('./routes/coverage.tsx'), 'CoverageScreen'),
  ),
  screen(
    '/audit-records',
    lazyRouteComponent(() => import('./routes/audit-records.tsx'), 'AuditRecordsScreen'),
  ),
  screen(
    '/health',
    lazyRouteComponent(() => import('./routes/health.tsx'), 'HealthScreen'),
  ),
])
