/** As the wire spells them. */
export const partnerTypes = ['direct-bill', 'indirect-provider', 'indirect-reseller'] as const
