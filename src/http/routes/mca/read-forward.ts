import type { AnotherSignatory } from '../../../domain/attestation-request/another-signatory.ts'
import { isEmail } from '../../../wire/formats.ts'
import type { Draft, ForwardProblem } from '../../pages/signatory/view.ts'

const maxNameLength = 100

type Forward = Extract<Draft, { kind: 'forward' }>

/** The person named on the form, or everything that is wrong with it at once. */
export function readForward(body: {
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
}): { readonly person: AnotherSignatory } | { readonly draft: Forward } {
  const person = {
    firstName: body.firstName?.trim() ?? '',
    lastName: body.lastName?.trim() ?? '',
    email: body.email?.trim() ?? '',
  }
  const firstName = nameProblem(person.firstName)
  const lastName = nameProblem(person.lastName)
  const email = emailProblem(person.email)
  if (!firstName && !lastName && !email) return { person }
  const wrong = {
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(email && { email }),
  }
  return { draft: { kind: 'forward', values: person, wrong } }
}

function nameProblem(name: string): ForwardProblem | undefined {
  if (name === '') return 'missing'
  return name.length > maxNameLength ? 'nameTooLong' : undefined
}

function emailProblem(email: string): ForwardProblem | undefined {
  if (email === '') return 'missing'
  return isEmail(email) ? undefined : 'emailWrong'
}
