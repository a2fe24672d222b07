import { lazyRouteComponent } from '@tanstack/react-router'
import { createConsoleRouter } from '../../shared/navigation/create-console-router.tsx'
import { screen } from '../../shared/navigation/screen.tsx'
import { Frame } from './frame.tsx'

/** Every screen of this console, by hand; each is loaded when it is gone to. */
export const router = createConsoleRouter('/customer', Frame, [
  screen(
    '/',
    lazyRouteComponent(() => import('./routes/partners.tsx'), 'PartnersScreen'),
  ),
  screen(
    '/partners/$partnerId',
    lazyRouteComponent(() => import('./routes/partner.tsx'), 'PartnerScreen'),
  ),
  screen(
    '/agreement',
    lazyRouteComponent(() => import('./routes/agreement.tsx'), 'AgreementScreen'),
  ),
  screen(
    '/acceptances',
    lazyRouteComponent(() => import('./routes/acceptances.tsx'), 'AcceptancesScreen'),
  ),
  screen(
    '/invitation/$token',
    lazyRouteComponent(() => import('./routes/invitation.tsx'), 'InvitationScreen'),
  ),
])
