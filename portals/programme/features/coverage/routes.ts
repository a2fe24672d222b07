import type { RouteCounts } from '../../../../src/wire/schemas/programme-coverage.ts'

/** In the order of the picture. */
export const routes = [
  'covered',
  'customer-may-accept',
  'partner-must-attest',
  'nobody-yet',
] as const satisfies readonly (keyof RouteCounts)[]
