import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type {
  CustomerPermission,
  PartnerCustomerDetails,
} from '../../../../../src/wire/schemas/partner-console.ts'
import { RefusedState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { permissionFor } from '../../customer/use-customer.ts'
import { attestWords } from '../words.ts'
import { HandOver } from './hand-over.tsx'

const useStyles = makeStyles({ parts: { display: 'grid', gap: '1rem' }, text: { margin: 0 } })

/** May not attest: why, who may, and the prepared statement for them. */
export function AttestRefused({
  customer,
  permission,
  cartId,
}: {
  readonly customer: PartnerCustomerDetails
  readonly permission: CustomerPermission | undefined
  readonly cartId: string | undefined
}): ReactElement {
  const styles = useStyles()
  const t = useWords(attestWords)
  const format = useFormat()
  const { colleagues = [], partners = [] } = permission ?? {}
  const someoneCan = colleagues.length > 0 || partners.length > 0
  return (
    <div className={styles.parts}>
      <RefusedState
        reason={permission?.reason}
        // Roles that may are named by the reason.
        {...(partners.length === 0
          ? {}
          : { whoMay: format.list(partners.map(({ name }) => name)) })}
        action={
          colleagues.length > 0 && (
            <p className={styles.text}>
              {t('refused.people', { people: format.list(colleagues.map(({ name }) => name)) })}
            </p>
          )
        }
      />
      {someoneCan && permissionFor(customer, 'hand-over')?.allowed === true && (
        <HandOver
          customerId={customer.id}
          cartId={cartId}
          colleagues={colleagues}
          partners={partners}
        />
      )}
    </div>
  )
}
