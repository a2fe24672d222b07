import type { CatalogueProduct, CatalogueSku } from '../../src/domain/catalogue/catalogue.ts'

const standardSku = {
  minimumQuantity: 1,
  maximumQuantity: 10_000,
  isTrial: false,
  unitType: 'Licenses',
  // Shown to clients, never decides (design 2.5).
  purchasePrerequisites: ['MicrosoftCustomerAgreement'],
  provisioningVariables: [],
  convertsToSkuId: undefined,
  addOnTo: [],
} as const satisfies Partial<CatalogueSku>

const standardProduct = {
  segments: ['commercial'],
  isMicrosoftProduct: false,
  publisherName: 'Sample Publisher',
} as const satisfies Partial<CatalogueProduct>

const onlineServiceType = {
  id: 'OnlineServicesNCE',
  displayName: 'Online services',
  subType: undefined,
} as const
const softwareType = { id: 'Software', displayName: 'Software', subType: undefined } as const

/** Online services: the trial and the add-on stand behind the SKU that anybody can buy. */
export const onlineServices: readonly CatalogueProduct[] = [
  {
    ...standardProduct,
    id: 'CFQ7TTC0SMP1',
    family: 'online-service',
    title: { en: 'Workplace', de: 'Workplace' },
    description: {
      en: 'Documents, mail and meetings as a service.',
      de: 'Dokumente, E-Mail und Besprechungen als Dienst.',
    },
    productType: onlineServiceType,
    targetViews: ['OnlineServices'],
    skus: [
      {
        ...standardSku,
        id: '0001',
        title: { en: 'Workplace Premium', de: 'Workplace Premium' },
        description: { en: 'For one person.', de: 'Für eine Person.' },
        availabilityId: 'CFQ7TTC0SA11',
        billingCycles: ['monthly', 'annual'],
        terms: ['P1M', 'P1Y', 'P3Y'],
      },
      {
        ...standardSku,
        id: '0002',
        title: { en: 'Workplace Premium trial', de: 'Workplace Premium (Testversion)' },
        description: {
          en: 'One month without charge; becomes Workplace Premium.',
          de: 'Ein Monat kostenfrei; wird Workplace Premium.',
        },
        availabilityId: 'CFQ7TTC0SA12',
        maximumQuantity: 25,
        isTrial: true,
        billingCycles: ['monthly', 'none'],
        terms: ['P1M'],
        convertsToSkuId: '0001',
      },
      {
        ...standardSku,
        id: '0003',
        title: { en: 'Extra storage (add-on)', de: 'Zusätzlicher Speicher (Zusatz)' },
        description: { en: '100 GB more for one person.', de: '100 GB mehr für eine Person.' },
        availabilityId: 'CFQ7TTC0SA13',
        billingCycles: ['monthly', 'annual'],
        terms: ['P1M', 'P1Y', 'P3Y'],
        addOnTo: ['CFQ7TTC0SMP1:0001'],
      },
    ],
  },
  {
    ...standardProduct,
    id: 'CFQ7TTC0SMP2',
    family: 'online-service',
    title: { en: 'Analytics', de: 'Auswertungen' },
    description: { en: 'Reports from your own data.', de: 'Berichte aus eigenen Daten.' },
    productType: onlineServiceType,
    targetViews: ['OnlineServices'],
    segments: ['commercial', 'education', 'nonprofit'],
    skus: [
      {
        ...standardSku,
        id: '0001',
        title: { en: 'Analytics Pro', de: 'Auswertungen Pro' },
        description: { en: 'For one author.', de: 'Für eine Person, die Berichte erstellt.' },
        availabilityId: 'CFQ7TTC0SA21',
        billingCycles: ['monthly', 'annual'],
        terms: ['P1M', 'P1Y', 'P3Y'],
      },
      {
        ...standardSku,
        id: '0002',
        title: { en: 'Analytics for Education', de: 'Auswertungen für Bildung' },
        description: {
          en: 'For one author at a school; each purchase declares that it is one.',
          de: 'Für eine Person an einer Schule; jeder Kauf erklärt, dass es eine ist.',
        },
        availabilityId: 'CFQ7TTC0SA22',
        billingCycles: ['monthly', 'annual'],
        terms: ['P1Y'],
        attestationType: 'Education',
      },
    ],
  },
  {
    ...standardProduct,
    id: 'DZH318Z0SMP1',
    family: 'online-service',
    title: { en: 'Signature Desk', de: 'Unterschriftenmappe' },
    description: {
      en: 'Marketplace service of an independent publisher.',
      de: 'Marktplatzdienst eines unabhängigen Herausgebers.',
    },
    productType: { id: 'SaaS', displayName: 'SaaS', subType: undefined },
    targetViews: ['OnlineServices', 'MarketplaceSaaS'],
    publisherName: 'Independent Sample Publisher',
    skus: [
      {
        ...standardSku,
        id: '0001',
        title: { en: 'Signature Desk Team', de: 'Unterschriftenmappe Team' },
        description: { en: 'For one team.', de: 'Für ein Team.' },
        availabilityId: 'DZH318Z0SA11',
        billingCycles: ['monthly', 'annual'],
        terms: ['P1M', 'P1Y'],
      },
    ],
  },
]

/** Perpetual software has no term, software subscriptions have one. */
export const software: readonly CatalogueProduct[] = [
  {
    ...standardProduct,
    id: 'DG7GMGF0SMP1',
    family: 'software',
    title: { en: 'Server Standard', de: 'Server Standard' },
    description: { en: 'Server software, owned for good.', de: 'Serversoftware, auf Dauer.' },
    productType: softwareType,
    targetViews: ['Software', 'SoftwarePerpetual'],
    skus: [
      {
        ...standardSku,
        id: '0001',
        title: { en: 'Server Standard, 16 cores', de: 'Server Standard, 16 Kerne' },
        description: { en: 'Perpetual licence.', de: 'Dauerlizenz.' },
        availabilityId: 'DG7GMGF0SA11',
        billingCycles: ['one_time'],
        terms: [],
      },
      {
        ...standardSku,
        id: '0002',
        title: { en: 'Server access, one user', de: 'Serverzugriff, ein Benutzer' },
        description: { en: 'Perpetual licence.', de: 'Dauerlizenz.' },
        availabilityId: 'DG7GMGF0SA12',
        billingCycles: ['one_time'],
        terms: [],
      },
    ],
  },
  {
    ...standardProduct,
    id: 'DG7GMGF0SMP2',
    family: 'software-subscription',
    title: { en: 'Database Standard', de: 'Datenbank Standard' },
    description: { en: 'Database software by the year.', de: 'Datenbanksoftware nach Jahren.' },
    productType: softwareType,
    targetViews: ['Software', 'SoftwareSubscriptions'],
    skus: [
      {
        ...standardSku,
        id: '0001',
        title: { en: 'Database Standard, 2 cores', de: 'Datenbank Standard, 2 Kerne' },
        description: { en: 'One or three years.', de: 'Ein Jahr oder drei Jahre.' },
        availabilityId: 'DG7GMGF0SA21',
        billingCycles: ['one_time'],
        terms: ['P1Y', 'P3Y'],
      },
    ],
  },
  {
    ...standardProduct,
    id: 'DZH318Z0SMP2',
    family: 'software-subscription',
    title: { en: 'Enterprise Linux', de: 'Enterprise Linux' },
    description: { en: 'Linux with support.', de: 'Linux mit Support.' },
    productType: softwareType,
    targetViews: ['Software', 'SoftwareSubscriptions', 'SoftwareSUSELinux'],
    publisherName: 'Independent Sample Publisher',
    skus: [
      {
        ...standardSku,
        id: '0001',
        title: { en: 'Enterprise Linux, one machine', de: 'Enterprise Linux, ein Rechner' },
        description: { en: 'One or three years.', de: 'Ein Jahr oder drei Jahre.' },
        availabilityId: 'DZH318Z0SA21',
        billingCycles: ['one_time'],
        terms: ['P1Y', 'P3Y'],
      },
    ],
  },
]
