import type { Route } from './define-route.ts'
import { createAgreement } from './routes/customers/agreements/create-agreement.ts'

/** Every route of the server, by hand. */
export const routes: readonly Route[] = [createAgreement]
