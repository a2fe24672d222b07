import { isProductError } from '../../../base/product-error.ts'
import type { AgreementText } from '../../../domain/agreement/agreement.ts'
import type { CustomerUser } from '../../../domain/caller.ts'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { OpenSession } from '../../../identity/sessions.ts'
import type { CustomerAcceptance } from '../../../operations/customer-acceptance.ts'
import type { Deps } from '../../../operations/deps.ts'
import type { CustomerPartner } from '../../../operations/describe-customer-partner.ts'
import { getAgreementText } from '../../../operations/get-agreement-text.ts'
import { listCustomerAcceptances } from '../../../operations/list-customer-acceptances.ts'
import { listCustomerPartners } from '../../../operations/list-customer-partners.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { csrfField, dateFor, tickBox } from './page.ts'
import { pagePaths } from './page-paths.ts'
import { type PageWords, pageWordsFor } from './page-words.ts'
import { routeView } from './route-view.ts'
import { textView } from './text-view.ts'

export type HomePage = {
  readonly body: Html
  /** A partner has been asked, so the page will change. */
  readonly isWaiting: boolean
}

/** The consolidated list of all partners, and the text where this customer may accept it. */
export async function homePage(
  deps: Deps,
  caller: CustomerUser,
  { texts, session }: { readonly texts: Texts; readonly session: OpenSession },
): Promise<HomePage> {
  const words = pageWordsFor(texts)
  const partners = await listCustomerPartners(deps, caller)
  const { items: acceptances } = await listCustomerAcceptances(deps, caller)
  const text = await findTextToAccept(deps, caller, { texts, acceptances })
  const csrf = csrfField(session.csrfToken)
  const accept = text && (await acceptView(deps, caller, { words, text, csrf }))
  const cards = partners.map((each) => partnerView(texts, words, { partner: each, csrf }))
  const list =
    partners.length === 0 ? html`<p>${words.noPartners}</p>` : html`<ul class="cards">${cards}</ul>`
  const body = html`${accept}<h2>${words.partners}</h2>${list}
<h2>${words.history}</h2>${historyView(texts, caller, acceptances)}`
  return { body, isWaiting: text === undefined && partners.some(isAsked) }
}

/** The text of the version shown, unless this customer may not accept it or already has. */
async function findTextToAccept(
  deps: Deps,
  caller: CustomerUser,
  {
    texts,
    acceptances,
  }: { readonly texts: Texts; readonly acceptances: readonly CustomerAcceptance[] },
): Promise<AgreementText | undefined> {
  try {
    const language = texts.language === 'de' ? 'de-DE' : 'en-US'
    const { text, mayAccept } = await getAgreementText(deps, caller, {
      agreementType: undefined,
      language,
    })
    const isAccepted = acceptances.some(
      ({ acceptance, counts }) =>
        counts &&
        acceptance.kind === 'direct' &&
        acceptance.agreementType === text.agreementType &&
        acceptance.rank === text.rank,
    )
    return mayAccept.allowed && !isAccepted ? text : undefined
  } catch (error) {
    // Without a text there is nothing to accept; the partners' routes say who can supply it.
    if (isProductError(error) && error.code === 'agreement.no-text') return undefined
    throw error
  }
}

async function acceptView(
  deps: Deps,
  caller: CustomerUser,
  { words, text, csrf }: { readonly words: PageWords; text: AgreementText; csrf: Html },
): Promise<Html> {
  const shown = await textView(deps, words, text)
  if (!caller.roles.includes('global-admin')) return html`${shown}<p>${words.adminAccepts}</p>`
  return html`${shown}<form method="post" action="${pagePaths.accept}">${csrf}
<input type="hidden" name="agreementType" value="${text.agreementType}">
<input type="hidden" name="sha256" value="${text.sha256}">
${tickBox('accepted', words.acceptBox, true)}
<button>${words.acceptButton}</button></form>`
}

function partnerView(
  texts: Texts,
  words: PageWords,
  { partner, csrf }: { readonly partner: CustomerPartner; readonly csrf: Html },
): Html {
  const { name, provider, route, facts } = partner
  const through = provider && html` <span>${words.through(provider.name)}</span>`
  if (!partner.relationshipActive) {
    return html`<li><h3>${name}${through}</h3><p>${words.relationshipEnded}</p></li>`
  }
  const delegated = partner.delegatedAdministration ? html`<p>${words.delegated}</p>` : undefined
  // Whoever has asked already finds no button any more.
  const place = isAsked(partner) ? 'can-be-done-elsewhere' : 'can-be-done-here'
  return html`<li><h3>${name}${through}</h3>${routeView(texts, route, { facts, place })}
${mustAttest(partner) ? askView(texts, words, { partner, csrf }) : undefined}${delegated}</li>`
}

/** Which partner, whom there to ask, and a button that asks them (design 2.4). */
function askView(
  texts: Texts,
  words: PageWords,
  { partner, csrf }: { readonly partner: CustomerPartner; readonly csrf: Html },
): Html {
  const { askedAt, contactEmail, provider } = partner
  const asked = provider ?? { id: partner.partnerId, name: partner.name }
  const mail = html`<p>${words.askAt(partner.name)} <a href="mailto:${contactEmail}">${contactEmail}</a></p>`
  if (askedAt !== undefined) {
    return html`${mail}<p role="status">${texts.partnerAsked(asked.name)} ${words.askedOn(dateFor(texts, askedAt))} ${words.refreshes}</p>`
  }
  return html`${mail}<form method="post" action="${pagePaths.ask}">${csrf}
<input type="hidden" name="partnerId" value="${asked.id}">
<button>${words.askButton(asked.name)}</button></form>`
}

function mustAttest({ route }: CustomerPartner): boolean {
  return route.kind === 'partner-must-attest'
}

function isAsked(partner: CustomerPartner): boolean {
  return partner.relationshipActive && mustAttest(partner) && partner.askedAt !== undefined
}

function historyView(
  texts: Texts,
  { customerId }: CustomerUser,
  acceptances: readonly CustomerAcceptance[],
): Html {
  const words = pageWordsFor(texts)
  if (acceptances.length === 0) return html`<p>${words.nothingYet}</p>`
  const items = acceptances.map(({ acceptance, partnerName, counts }) => {
    const who = partnerName === undefined ? words.direct : words.attested(partnerName)
    const what = `${words.version(acceptance.rank)}, ${dateFor(texts, acceptance.agreedAt)}`
    const receipt = `/evidence/receipts/${customerId}/${acceptance.id}`
    return html`<li><h3>${who}</h3><p>${what}. ${counts ? words.counts : words.countsNot}</p>
<p><a href="${receipt}">${words.receipt}: ${acceptance.id}</a></p></li>`
  })
  return html`<ul class="cards">${items}</ul>`
}
