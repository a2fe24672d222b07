import { Type } from 'typebox'
import { text } from '../../../wire/schemas/values.ts'
import { defineRoute, type RouteContext } from '../../define-route.ts'
import { invitationPath } from '../../routes/customers/relationships/invitation-address.ts'
import { agreementRef, pagePaths } from './page-paths.ts'

const seeOther = 303

/** Sends on; the console asks whoever is not signed in to sign in, and comes back to its address. */
function redirect(
  { setHeader, setStatus }: Pick<RouteContext, 'setHeader' | 'setStatus'>,
  path: string,
): undefined {
  setStatus(seeOther)
  setHeader('Location', path)
}

/** The address that is the same for every customer (design 1). */
const home = defineRoute({
  method: 'GET',
  path: pagePaths.home,
  auth: 'public',
  query: Type.Object({ ref: Type.Optional(text(200)) }),
  status: seeOther,
  answer: 'nothing',
  about: {
    id: 'showCustomerHome',
    tag: 'pages',
    summary: 'Sends to the agreement in the customer admin center',
    headers: ['location'],
  },
  handle: (context) =>
    redirect(context, context.query.ref === agreementRef ? '/customer/agreement' : '/customer'),
})

/** The relationship link (wire contract 3.8); whether it is a good one the console says. */
const invitation = defineRoute({
  method: 'GET',
  path: `${invitationPath}/:token`,
  auth: 'public',
  status: seeOther,
  answer: 'nothing',
  about: {
    id: 'showInvitation',
    tag: 'pages',
    summary: 'Sends to the relationship link in the customer admin center',
    headers: ['location'],
  },
  handle: (context) =>
    redirect(context, `/customer/invitation/${encodeURIComponent(context.params.token)}`),
})

/** The two addresses to which customers are sent lead into the console. */
export const customerPageRoutes = [home, invitation]
