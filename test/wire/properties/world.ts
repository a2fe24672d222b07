import { itemIds } from '../../../sample/catalogue/item-ids.ts'
import { mca, partnerA, providerC, resellerE, resellerF } from '../../support/domain.ts'
import type { World } from './arbitraries.ts'

type Known = {
  readonly customerId: string
  readonly acceptanceId: string
  readonly orderId: string
  readonly subscriptionIds: readonly string[]
  readonly cartId: string
  readonly recordId: string
  readonly userId: string
  readonly sha256: string
  readonly token: string
}

/** What the members, parameters and segments of requests may well be in the app of these tests. */
export function worldOf(known: Known): World {
  const items = Object.values(itemIds)
  const terms = ['P1M', 'P1Y', 'P3Y']
  return {
    customerid: [known.customerId],
    customertenantid: [known.customerId],
    acceptanceid: [known.acceptanceId],
    entryid: [known.acceptanceId],
    orderid: [known.orderId],
    order_id: [known.orderId],
    subscriptionid: known.subscriptionIds,
    parentsubscriptionid: known.subscriptionIds,
    cartid: [known.cartId],
    recordid: [known.recordId],
    userid: [known.userId],
    roleid: [
      '62e90394-69f5-4237-9190-012177145e10',
      '729827e3-9c14-49f7-bb1b-9608f156bbb8',
      'fe930be7-5e62-47db-91af-98c3a49a38b1',
    ],
    sha256: [known.sha256, '0'.repeat(64)],
    token: [known.token],
    templateid: [mca.templateId],
    agreementtype: [mca.name, '*', ''],
    type: [mca.name, 'Account'],
    productid: ['CFQ7TTC0SMP1', 'DZH318Z0BPS6'],
    skuid: ['0001'],
    availabilityid: ['CFQ7TTC0SA11', 'DZH318Z0BP04'],
    offerid: items,
    catalogitemid: items,
    termduration: terms,
    quantity: [1, 2, 5],
    lineitemnumber: [0, 1],
    targetview: ['OnlineServices', 'Software', 'azure'],
    targetsegment: ['commercial', 'Education'],
    reservationscope: ['AzurePlan'],
    relationship_type: ['IsIndirectResellerOf', 'is_indirect_cloud_solution_provider_of'],
    partneridonrecord: [resellerF.mpnId, ''],
    mpnid: [resellerE.mpnId, partnerA.mpnId, '1234567'],
    mpn_id: [resellerF.mpnId],
    tenantid: [resellerE.id],
    partnerid: [partnerA.id, providerC.id],
    associatedpartnerid: [resellerF.id],
    indirectcloudsolutionproviderid: [providerC.id],
    program: ['csp'],
    country: ['DE', 'US', 'AT'],
    usagelocation: ['DE'],
    culture: ['de-DE'],
    language: ['de'],
    currencycode: ['EUR', ''],
    domain: ['frei.example', 'kunde-1.example'],
    prefix: ['frei', 'kunde-1'],
    email: ['a@b.example'],
    signatoryemail: ['a@b.example'],
    userprincipalname: ['neu@kunde-1.example', 'admin@kunde-1.example'],
    password: ['Lang-genug-4711!'],
    dateagreed: ['2024-03-05', '03/05/2024 00:00:00', '2024-03-05T10:11:12.1234567'],
    startdate: [new Date().toISOString().slice(0, 10)],
    enddate: ['', new Date().toISOString().slice(0, 10)],
    size: [0, 1, 2],
    offset: [0, 1],
    seekoperation: ['Next', 'first', 'Last', '4'],
    filter: [
      '',
      '{"Field":"CompanyName","Value":"k","Operator":"starts_with"}',
      '{"Field":"CompanyName","Value":"k","Operator":"substring"}',
    ],
    webhookurl: ['http://127.0.0.1:9/hook'],
    webhookevents: [['test-created'], ['subscription-updated', 'TEST-CREATED']],
    reason: ['recorded by mistake'],
    qualification: ['education', 'None'],
    state: ['active', 'WA', ''],
    status: ['active', 'Suspended'],
    organizationregistrationnumber: [null],
    resellermpnid: [null],
    phonenumber: ['+49 4841 55501'],
    attestationid: ['5e5e5e5e-0000-4000-8000-000000000000', ''],
    relationshiptopartner: ['reseller'],
    companyname: ['Kunde 1 GmbH'],
    billingtype: ['onetime'],
    include_price: ['True', 'false'],
  }
}
