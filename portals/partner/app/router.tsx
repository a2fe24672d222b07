import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { createConsoleRouter } from '../../shared/navigation/create-console-router.tsx'
import { screenOf } from '../../shared/navigation/screen-of.tsx'
import { Frame } from './frame.tsx'

const root = createRootRoute({ component: Frame })

const homeRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/home.tsx'), 'HomeScreen'),
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

const attestRoute = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customerId/attest',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/attest.tsx'), 'AttestScreen'),
    'customerId',
  ),
})

const buyRoute = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customerId/buy',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/buy.tsx'), 'BuyScreen'),
    'customerId',
  ),
})

const subscriptionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customerId/subscriptions',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/subscriptions.tsx'), 'SubscriptionsScreen'),
    'customerId',
  ),
})

const ordersRoute = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customerId/orders',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/orders.tsx'), 'OrdersScreen'),
    'customerId',
  ),
})

const addCustomerRoute = createRoute({
  getParentRoute: () => root,
  path: '/add-customer',
  component: lazyRouteComponent(() => import('./routes/add-customer.tsx'), 'AddCustomerScreen'),
})

const inviteRoute = createRoute({
  getParentRoute: () => root,
  path: '/invite',
  component: lazyRouteComponent(() => import('./routes/invite.tsx'), 'InviteScreen'),
})

const signedAttestationsRoute = createRoute({
  getParentRoute: () => root,
  path: '/signed-attestations',
  component: lazyRouteComponent(
    () => import('./routes/signed-attestations.tsx'),
    'SignedAttestationsScreen',
  ),
})

const signedAttestationRoute = createRoute({
  getParentRoute: () => root,
  path: '/signed-attestations/$requestId',
  component: screenOf(
    lazyRouteComponent(() => import('./routes/signed-attestation.tsx'), 'SignedAttestationScreen'),
    'requestId',
  ),
})

const tasksRoute = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  component: lazyRouteComponent(() => import('./routes/tasks.tsx'), 'TasksScreen'),
})

const parkedOrdersRoute = createRoute({
  getParentRoute: () => root,
  path: '/parked-orders',
  component: lazyRouteComponent(() => import('./routes/parked-orders.tsx'), 'ParkedOrdersScreen'),
})

/** Every screen of this console, by hand; each is loaded when it is gone to. */
export const router = createConsoleRouter(
  '/partner',
  root.addChildren([
    homeRoute,
    customersRoute,
    customerRoute,
    attestRoute,
    buyRoute,
    subscriptionsRoute,
    ordersRoute,
    addCustomerRoute,
    inviteRoute,
    signedAttestationsRoute,
    signedAttestationRoute,
    tasksRoute,
    parkedOrdersRoute,
  ]),
)
