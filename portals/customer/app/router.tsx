import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { createConsoleRouter } from '../../shared/navigation/create-console-router.tsx'
import { screenOf } from '../../shared/navigation/screen-of.tsx'
import { Frame } from './frame.tsx'

const root = createRootRoute({ component: Frame })

const partnersRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
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

const agreementRoute = createRoute({
  getParentRoute: () => root,
  path: '/agreement',
  component: lazyRouteComponent(() => import('./routes/agreement.tsx'), 'AgreementScreen'),
})

const acceptancesRoute = createRoute({
  getParentRoute: () => root,
  path: '/acceptances',
  component: lazyRouteComponent(() => import('./routes/acceptances.tsx'), 'AcceptancesScreen'),
})

const invitationRoute = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/invitation.tsx'), 'InvitationScreen'),
    'token',
  ),
})

/** Every screen of this console, by hand; each is loaded when it is gone to. */
export const router = createConsoleRouter(
  '/customer',
  root.addChildren([
    partnersRoute,
    partnerRoute,
    agreementRoute,
    acceptancesRoute,
    invitationRoute,
  ]),
)
