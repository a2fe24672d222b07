import type { AcceptingContact } from '../acceptance/acceptance.ts'

const prefix = 'Another signatory: '

export type AnotherSignatory = Pick<AcceptingContact, 'firstName' | 'lastName' | 'email'>

/**
 * The reason recorded when the one who was asked names somebody else: a refusal like any other, whose
 * reason says to whom the partner sends a request of their own.
 */
export function toForwardReason({ firstName, lastName, email }: AnotherSignatory): string {
  return `${prefix}${firstName} ${lastName} <${email}>`
}

/** The name of the person to whom a refusal points, or undefined for any other reason. */
export function findForwardedTo(reason: string | undefined): string | undefined {
  if (reason === undefined || !reason.startsWith(prefix)) return undefined
  return reason.slice(prefix.length).replace(/ <[^<>]*>$/, '')
}
