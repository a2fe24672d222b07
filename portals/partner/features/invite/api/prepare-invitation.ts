import type {
  CreateInvitationRequest,
  Invitation,
} from '../../../../../src/wire/schemas/partner-invitation.ts'
import { request } from '../../../../shared/api/request.ts'

/** A relationship link with the mails around it; stores nothing. */
export function prepareInvitation(
  body: CreateInvitationRequest,
  signal: AbortSignal,
): Promise<Invitation> {
  return request({ method: 'POST', path: '/partner/api/invitations', body, signal })
}
