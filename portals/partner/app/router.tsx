import { lazyRouteComponent } from '@tanstack/react-router'
import { createConsoleRouter } from '../../shared/navigation/create-console-router.tsx'
import { screen } from '../../shared/navigation/screen.tsx'
import { Frame } from './frame.tsx'

/** Every screen of this console, by hand; each is loaded when it is gone to. */
export const router = createConsoleRouter('/partner', Frame, [
  screen(
    '/',
    lazyRouteComponent(() => import('./routes/home.tsx'), 'HomeScreen'),
  ),
  screen(
    '/customers',
    lazyRouteComponent(() => import('./routes/customers.tsx'), 'CustomersScreen'),
  ),
  screen(
    '/customers/$customerId',
    lazyRouteComponent(() => import('./routes/customer.tsx'), 'CustomerScreen'),
  ),
  screen(
    '/customers/$customerId/attest',
    lazyRouteComponent(() => import('./routes/attest.tsx'), 'AttestScreen'),
  ),
  screen(
    '/customers/$customerId/buy',
    lazyRouteComponent(() => import('./routes/buy.tsx'), 'BuyScreen'),
  ),
  screen(
    '/customers/$customerId/subscriptions',
    lazyRouteComponent(() => import('./routes/subscriptions.tsx'), 'SubscriptionsScreen'),
  ),
  screen(
    '/customers/$customerId/orders',
    lazyRouteComponent(() => import('./routes/orders.tsx'), 'OrdersScreen'),
  ),
  screen(
    '/add-customer',
    lazyRouteComponent(() => import('./routes/add-customer.tsx'), 'AddCustomerScreen'),
  ),
  screen(
    '/invite',
    lazyRouteComponent(() => import('./routes/invite.tsx'), 'InviteScreen'),
  ),
  screen(
    '/signed-attestations',
    lazyRouteComponent(
      () => import('./routes/signed-attestations.tsx'),
      'SignedAttestationsScreen',
    ),
  ),
  screen(
    '/signed-attestations/$requestId',
    lazyRouteComponent(() => import('./routes/signed-attestation.tsx'), 'SignedAttestationScreen'),
  ),
  screen(
    '/tasks',
    lazyRouteComponent(() => import('./routes/tasks.tsx'), 'TasksScreen'),
  ),
  screen(
    '/parked-orders',
    lazyRouteComponent(() => import('./routes/parked-orders.tsx'), 'ParkedOrdersScreen'),
  ),
])
