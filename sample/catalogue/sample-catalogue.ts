import type { Catalogue } from '../../src/domain/catalogue/catalogue.ts'
import { azureProducts } from './azure-products.ts'
import { sampleOffers } from './offers.ts'
import { onlineServices, software } from './products.ts'

/** Every family of design 2.7; of each product the first SKU can be bought as it stands. */
export const sampleCatalogue: Catalogue = {
  products: [...onlineServices, ...software, ...azureProducts],
  offers: sampleOffers,
}
