import type { Administrator } from '../../../operations/customer-administrators.ts'
import type { CustomerAgreement, MailDraft } from '../../../wire/schemas/customer-console.ts'

/** Whether this user may do it, who else may, and what to send to them. */
export function toWireWhoMay(
  {
    isAdministrator,
    administrators,
  }: {
    readonly isAdministrator: boolean
    readonly administrators: readonly Administrator[]
  },
  draft: Pick<MailDraft, 'subject' | 'text'>,
  link: string,
): Pick<CustomerAgreement, 'mayAct' | 'administrators' | 'forward'> {
  return {
    mayAct: isAdministrator,
    administrators: administrators.map(({ name, email }) => ({ name, email })),
    forward: { to: administrators.map(({ email }) => email), ...draft, link },
  }
}
