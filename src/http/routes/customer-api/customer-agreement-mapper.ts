import { unreachable } from '../../../base/assert.ts'
import type { CustomerAgreementView } from '../../../operations/get-customer-agreement.ts'
import type { CustomerAgreement } from '../../../wire/schemas/customer-console.ts'
import { pagePaths } from '../../pages/customer/page-paths.ts'
import { regionName } from '../../pages/region-name.ts'
import { wordsIn } from '../../words.ts'
import { type ShownTo, toWireAcceptance } from './acceptance-mapper.ts'
import { toReadableText } from './agreement-text-mapper.ts'
import { forwardWordsFor } from './forward-words.ts'
import { toMessage } from './route-words.ts'
import { toWireWhoMay } from './who-may-mapper.ts'

export function toWireCustomerAgreement(
  view: CustomerAgreementView,
  shownTo: ShownTo,
): CustomerAgreement {
  const { publicUrl, texts } = shownTo
  const { agreementType, customerName, text, choice, acceptance } = view
  const name = wordsIn(agreementType.names, texts.language)
  const link = `${publicUrl}${pagePaths.agreement}`
  const draft = forwardWordsFor(texts).agreement({ agreement: name, customer: customerName, link })
  return {
    agreementType: agreementType.name,
    name,
    customerName,
    ...toWireState(view, shownTo, name),
    ...(text === undefined ? {} : { text: toReadableText(text, publicUrl) }),
    languages: choice.map((each) => toReadableText(each, publicUrl)),
    ...(acceptance === undefined ? {} : { acceptance: toWireAcceptance(acceptance, shownTo) }),
    ...toWireWhoMay(view, draft, link),
  }
}

/** What is so, and who can do what about it (design 2.4). */
function toWireState(
  { mayAccept, acceptance, agreementType, customerName, operator, country }: CustomerAgreementView,
  { texts }: ShownTo,
  agreement: string,
): Pick<CustomerAgreement, 'state' | 'reason' | 'explanation' | 'message'> {
  const words = forwardWordsFor(texts).state
  if (acceptance) return { state: 'accepted', explanation: words.accepted(agreement) }
  if (mayAccept.allowed) return { state: 'open', explanation: words.open(agreement) }
  const { reason } = mayAccept
  const closed = { state: 'closed', reason } as const
  switch (reason) {
    case 'customer-suspended':
    case 'no-text': {
      const facts = {
        agreement,
        partner: '',
        customer: customerName,
        operator,
        country: regionName(texts, country),
      }
      return { ...closed, explanation: texts.routeForCustomer[reason](facts) }
    }
    case 'bought-before':
      return {
        ...closed,
        explanation: words.boughtBefore(agreement),
        message: toMessage(agreementType, texts),
      }
    default:
      return unreachable(reason)
  }
}
