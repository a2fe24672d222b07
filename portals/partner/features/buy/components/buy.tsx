import { Field, makeStyles, Select } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { CartCheckoutResult } from '../../../../../src/wire/schemas/cart.ts'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { Notice } from '../../../../shared/components/notice.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { RefusedState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useAddressState } from '../../../../shared/navigation/use-address-state.ts'
import { useMayDo } from '../../../../shared/session/use-session.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { permissionFor } from '../../customer/use-customer.ts'
import { resellerOf, toLineRequest, withReseller } from '../lines.ts'
import type { Chosen } from '../to-chosen.ts'
import { useCart } from '../use-cart.ts'
import { useResellers } from '../use-resellers.ts'
import { buyWords } from '../words.ts'
import { CartPanel } from './cart-panel.tsx'
import { Catalogue } from './catalogue.tsx'
import { Ordered } from './ordered.tsx'
import { Review } from './review.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: '0 1rem',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 64rem)': { gridTemplateColumns: 'minmax(0, 1fr) 24rem' },
  },
  side: { minWidth: 0, '@media (min-width: 64rem)': { position: 'sticky', top: '1rem' } },
})

/** From the catalogue through the cart and the review to the order. */
export function Buy({ customer }: { readonly customer: PartnerCustomerDetails }): ReactElement {
  const format = useFormat()
  const mayDo = useMayDo()
  const permission = permissionFor(customer, 'buy')
  const onlyAzure = permission?.allowed === false && mayDo('buy-azure-plan')
  if (permission?.allowed === false && !onlyAzure) {
    const who = permission.partners.map(({ name }) => name)
    const colleagues = permission.colleagues.map(({ name }) => name)
    return (
      <RefusedState
        reason={permission.reason}
        whoMay={format.list([...(who.length > 0 ? who : permission.roleNames)])}
        {...(colleagues.length === 0 ? {} : { action: <p>{format.list(colleagues)}</p> })}
      />
    )
  }
  return <Steps customer={customer} onlyAzure={onlyAzure} />
}

function Steps({
  customer,
  onlyAzure,
}: {
  readonly customer: PartnerCustomerDetails
  readonly onlyAzure: boolean
}): ReactElement {
  const styles = useStyles()
  const t = useWords(buyWords)
  const [step, setStep] = useAddressState('step')
  const [added, setAdded] = useState<string>()
  const [ended, setEnded] = useState<{ readonly result: CartCheckoutResult | undefined }>()
  const ofScreen = useCart(customer.id)
  const { cart, save } = ofScreen
  const { resellers, usual } = useResellers(customer)
  const lines = cart?.lineItems ?? []
  const [chosenReseller, setChosenReseller] = useState<string>()
  const reseller = resellerOf(lines) ?? chosenReseller ?? usual

  function add({ line, name }: Chosen): void {
    setAdded(name)
    save.run([
      ...lines.map(toLineRequest),
      withReseller(line, reseller === '' ? undefined : reseller),
    ])
  }

  function chooseReseller(mpnId: string): void {
    setChosenReseller(mpnId)
    const wanted = mpnId === '' ? undefined : mpnId
    if (lines.length > 0) save.run(lines.map((line) => withReseller(toLineRequest(line), wanted)))
  }

  function end(result: CartCheckoutResult | undefined): void {
    setEnded({ result })
    setStep(undefined)
  }

  if (ended !== undefined) {
    const another = () => {
      setEnded(undefined)
      setAdded(undefined)
      ofScreen.leave()
    }
    return <Ordered customerId={customer.id} result={ended.result} onAnother={another} />
  }
  if (step === 'review' && cart !== undefined) {
    return (
      <Review
        customer={customer}
        cart={cart}
        resellers={resellers}
        onUpdate={() => setStep(undefined, { push: true })}
        onOrdered={end}
        onParked={() => end(undefined)}
      />
    )
  }
  const route = customer.routes[0]
  return (
    <>
      {onlyAzure && <Notice intent="info">{t('buy.only.azure')}</Notice>}
      {route !== undefined && route.route !== 'covered' && (
        <Notice intent="warning">
          {t('closed.now')} {route.reasons.join(' ')} {t('decides', { edition: route.edition })}
        </Notice>
      )}
      <div className={styles.columns}>
        <Section title={t('catalogue')}>
          <Catalogue
            customer={customer}
            onlyAzure={onlyAzure}
            lines={lines}
            isBusy={save.isRunning || ofScreen.isLoading}
            onAdd={add}
          />
        </Section>
        <div className={styles.side}>
          <div role="status">
            {added !== undefined && cart !== undefined && !save.isRunning && (
              <Notice intent="success">{t('added', { name: added })}</Notice>
            )}
          </div>
          {resellers.length > 0 && (
            <Section title={t('reseller.of')}>
              <Field label={t('reseller')}>
                <Select
                  value={reseller ?? ''}
                  onChange={(_event, data) => chooseReseller(data.value)}
                >
                  <option value="">{t('reseller.none')}</option>
                  {resellers.map(({ mpnId, name }) => (
                    <option key={mpnId} value={mpnId}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
            </Section>
          )}
          <CartPanel of={ofScreen} onReview={() => setStep('review', { push: true })} />
        </div>
      </div>
    </>
  )
}
