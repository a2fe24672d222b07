import { prepareStatement as prepare } from '../../../operations/prepare-invitation.ts'
import {
  PreparedStatement,
  PreparedStatementQuery,
} from '../../../wire/schemas/partner-invitation.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { wordsIn } from '../../words.ts'
import { invitationWordsFor } from './invitation-words.ts'

/** What somebody who may not attest sends to one who may (design 2.2). */
export const prepareStatement = defineRoute({
  method: 'GET',
  path: '/partner/api/customers/:customerId/prepared-statement',
  auth: 'partner-user',
  query: PreparedStatementQuery,
  status: 200,
  answer: PreparedStatement,
  about: {
    id: 'prepareStatement',
    tag: 'partner console',
    summary: 'The statement in words, to send to somebody who may attest',
  },
  async handle({ deps, caller, params, query, texts }) {
    const customerId = requireCustomerId(params)
    const { providerId } = query
    const statement = await prepare(deps, caller, { customerId, providerId })
    const { receiver, isForColleague, from, companyName, agreementType } = statement
    const link = `${deps.publicUrl}/partner/customers/${customerId}/attest`
    const text = texts.preparedStatement({
      agreement: wordsIn(agreementType?.names ?? {}, texts.language),
      customer: companyName,
      customerId,
      from,
      to: isForColleague ? undefined : receiver.name,
    })
    const draft = invitationWordsFor(texts).statement({
      customer: companyName,
      text: `${text}\n\n${link}`,
    })
    return {
      receiver: { id: receiver.id, name: receiver.name },
      text,
      mail: { to: [receiver.contactEmail], ...draft, link },
    }
  },
})
