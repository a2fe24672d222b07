import { toUserId } from '../src/base/identifiers.ts'
import { sampleGuid } from './identifiers.ts'
import { samplePassword } from './partners.ts'
import type { SampleOperator } from './sample-facts.ts'

/** Who runs the sample programme. */
export const sampleOperators: readonly SampleOperator[] = [
  {
    kind: 'operator',
    id: toUserId(sampleGuid('operator')),
    upn: 'operator@programme.example',
    displayName: 'Annegret Sonnleitner',
    roles: ['operator'],
    password: samplePassword,
    mustChangePassword: false,
    active: true,
  },
]
