import type { CatalogueProduct } from '../../src/domain/catalogue/catalogue.ts'

const azure = {
  segments: ['commercial'],
  isMicrosoftProduct: true,
  publisherName: 'Microsoft Corporation',
} as const satisfies Partial<CatalogueProduct>

/** The Azure plan and classic Azure, with the ids that clients know (wire contract 4.2). */
const plans: readonly CatalogueProduct[] = [
  {
    ...azure,
    id: 'DZH318Z0BPS6',
    family: 'azure-plan',
    title: { en: 'Azure plan', de: 'Azure-Plan' },
    description: {
      en: 'Pay as you go; Azure subscriptions are entitlements under the plan.',
      de: 'Nutzungsbasierte Abrechnung; Azure-Abonnements stehen unter dem Plan.',
    },
    productType: { id: 'Azure', displayName: 'Azure', subType: undefined },
    targetViews: ['Azure', 'MicrosoftAzure'],
    skus: [
      {
        id: '0001',
        title: { en: 'Azure plan', de: 'Azure-Plan' },
        description: { en: 'One per customer.', de: 'Einer je Kunde.' },
        availabilityId: 'DZH318Z0BP04',
        minimumQuantity: 1,
        maximumQuantity: 1,
        isTrial: false,
        billingCycles: ['one_time'],
        terms: [],
        unitType: 'Usage-based',
        purchasePrerequisites: ['MicrosoftCustomerAgreement'],
        provisioningVariables: [],
        convertsToSkuId: undefined,
        addOnTo: [],
      },
    ],
  },
  {
    ...azure,
    id: '9DEA7946-EC2C-441E-9FFD-E3B275F7E838',
    family: 'classic-azure',
    title: { en: 'Microsoft Azure', de: 'Microsoft Azure' },
    description: {
      en: 'Classic Azure; no longer sold to a customer that has an Azure plan.',
      de: 'Klassisches Azure; Kunden mit Azure-Plan wird es nicht mehr verkauft.',
    },
    productType: { id: 'Azure', displayName: 'Azure', subType: undefined },
    targetViews: ['Azure', 'MicrosoftAzure'],
    skus: [
      {
        id: 'MS-AZR-0145P',
        title: { en: 'Microsoft Azure', de: 'Microsoft Azure' },
        description: { en: 'Billed by usage.', de: 'Nach Verbrauch abgerechnet.' },
        availabilityId: 'DZH318Z0SA31',
        minimumQuantity: 1,
        maximumQuantity: 1,
        isTrial: false,
        billingCycles: ['monthly'],
        terms: [],
        unitType: 'Usage-based',
        // Clients know the older name here; the gate asks for the customer agreement all the same.
        purchasePrerequisites: ['MicrosoftCloudAgreement', 'MicrosoftCustomerAgreement'],
        provisioningVariables: [],
        convertsToSkuId: undefined,
        addOnTo: [],
      },
    ],
  },
]

/** One or three years of something in Azure; each needs an active Azure plan (design 2.7). */
const reservations: readonly CatalogueProduct[] = [
  reservation({
    id: 'DZH318Z0BQS1',
    availabilityId: 'DZH318Z0BSA1',
    view: 'AzureReservationsVM',
    subType: 'VirtualMachines',
    title: { en: 'Reserved virtual machine', de: 'Reservierte VM-Instanz' },
  }),
  reservation({
    id: 'DZH318Z0BQS2',
    availabilityId: 'DZH318Z0BSA2',
    view: 'AzureReservationsSQL',
    subType: 'SQLDatabases',
    title: { en: 'Reserved database capacity', de: 'Reservierte Datenbankkapazität' },
  }),
  reservation({
    id: 'DZH318Z0BQS3',
    availabilityId: 'DZH318Z0BSA3',
    view: 'AzureReservationsCosmosDb',
    subType: 'CosmosDb',
    title: { en: 'Reserved document store capacity', de: 'Reservierte Dokumentspeicherkapazität' },
  }),
]

export const azureProducts: readonly CatalogueProduct[] = [...plans, ...reservations]

function reservation({
  id,
  availabilityId,
  view,
  subType,
  title,
}: Pick<CatalogueProduct, 'id' | 'title'> & {
  readonly availabilityId: string
  readonly view: string
  readonly subType: string
}): CatalogueProduct {
  const description = { en: 'One or three years.', de: 'Ein Jahr oder drei Jahre.' }
  return {
    ...azure,
    id,
    family: 'reserved-instance',
    title,
    description,
    productType: { id: 'Azure', displayName: 'Azure', subType },
    targetViews: ['AzureReservations', view],
    skus: [
      {
        id: '0001',
        title,
        description,
        availabilityId,
        minimumQuantity: 1,
        maximumQuantity: 100,
        isTrial: false,
        billingCycles: ['one_time'],
        terms: ['P1Y', 'P3Y'],
        unitType: 'Instances',
        purchasePrerequisites: [
          'InventoryCheck',
          'AzureSubscriptionRegistration',
          'MicrosoftCustomerAgreement',
        ],
        provisioningVariables: ['scope', 'subscriptionId', 'duration'],
        convertsToSkuId: undefined,
        addOnTo: [],
      },
    ],
  }
}
