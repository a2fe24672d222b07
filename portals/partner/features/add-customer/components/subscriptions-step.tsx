import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useMemo } from 'react'
import type { Offer } from '../../../../../src/wire/schemas/catalogue.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Notice } from '../../../../shared/components/notice.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { SelectField, TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useMayDo } from '../../../../shared/session/use-session.ts'
import { useWhoMay } from '../../../../shared/session/use-who-may.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { listOffers } from '../../buy/api/list-offers.ts'
import { findCycle, useTerms } from '../../orders/use-terms.ts'
import { joined } from '../joined.ts'
import type { ChosenOffer } from '../types.ts'
import { addCustomerWords } from '../words.ts'

const useStyles = makeStyles({
  text: { margin: '0 0 1rem', maxWidth: '46rem' },
  title: { fontSize: tokens.fontSizeBase400, margin: '1.5rem 0 0.5rem' },
  list: { margin: '0 0 1rem', padding: 0, listStyleType: 'none', maxWidth: '40rem' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '0.25rem 1rem',
    padding: '0.5rem 0',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginTop: '1rem' },
})

/** Offers with their licences, to be ordered or parked. */
export function SubscriptionsStep({
  country,
  offers,
  isParked,
  onChange,
  onBack,
  onNext,
}: {
  readonly country: string
  readonly offers: readonly ChosenOffer[]
  readonly isParked: boolean
  readonly onChange: (offers: readonly ChosenOffer[]) => void
  readonly onBack: () => void
  readonly onNext: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(addCustomerWords)
  const language = useLanguage()
  const mayDo = useMayDo()
  const whoMay = useWhoMay()
  const { cycleName } = useTerms()
  const catalogue = useQuery({
    queryKey: ['offers', country, language],
    queryFn: ({ signal }) => listOffers(country, signal),
    enabled: mayDo('buy'),
  })
  const add = (offer: ChosenOffer) =>
    onChange([...offers.filter((each) => each.catalogItemId !== offer.catalogItemId), offer])
  return (
    <>
      {mayDo('buy') ? (
        <>
          <p className={styles.text}>
            {t(isParked ? 'subscriptions.lead.park' : 'subscriptions.lead')}
          </p>
          <Loaded of={catalogue}>{({ items }) => <AddOffer offers={items} onAdd={add} />}</Loaded>
          <h3 className={styles.title}>{t('chosen')}</h3>
          {offers.length === 0 && <p className={styles.text}>{t('chosen.none')}</p>}
          <ul className={styles.list}>
            {offers.map((offer) => (
              <li key={offer.catalogItemId} className={styles.line}>
                <span>
                  {joined([
                    t('chosen.line', { name: offer.name, count: offer.quantity }),
                    cycleName(offer.billingCycle),
                  ])}
                </span>
                <Button
                  aria-label={t('remove', { name: offer.name })}
                  onClick={() => onChange(offers.filter((each) => each !== offer))}
                >
                  {'×'}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Notice intent="info">{t('subscriptions.refused', { roles: whoMay('buy') })}</Notice>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onNext}>
          {t('next.review')}
        </Button>
        <Button onClick={onBack}>{t('back')}</Button>
      </div>
    </>
  )
}

function AddOffer({
  offers,
  onAdd,
}: {
  readonly offers: readonly Offer[]
  readonly onAdd: (offer: ChosenOffer) => void
}): ReactElement {
  const t = useWords(addCustomerWords)
  const format = useFormat()
  const { cycleName } = useTerms()
  const sold = useMemo(
    () =>
      offers
        // An add-on needs a subscription that is there already.
        .filter(({ isAddOn, isAvailableForPurchase }) => isAvailableForPurchase && !isAddOn)
        .toSorted((a, b) => format.compare(a.name, b.name)),
    [offers, format],
  )
  const find = (id: string) => sold.find((each) => each.id === id)
  const form = useForm({
    initial: { offer: '', quantity: '1', cycle: '' },
    check: ({ offer, quantity }) => {
      const { minimumQuantity: minimum = 1, maximumQuantity: maximum = 1 } = find(offer) ?? {}
      const number = Number(quantity)
      const fits = Number.isInteger(number) && number >= minimum && number <= maximum
      return {
        offer: offer === '' ? t('offer.required') : undefined,
        quantity: offer === '' || fits ? undefined : t('licences.wrong', { minimum, maximum }),
      }
    },
    send: (values) => Promise.resolve(values),
    onDone: ({ offer, quantity, cycle }) => {
      const found = find(offer)
      if (found === undefined) return
      onAdd({
        catalogItemId: found.id,
        name: found.name,
        quantity: Number(quantity),
        billingCycle: findCycle(cycle || found.supportedBillingCycles[0]) ?? 'none',
      })
      form.fill({ offer: '', quantity: '1', cycle: '' })
    },
  })
  if (sold.length === 0) return <p>{t('subscriptions.none')}</p>
  const cycles = find(form.values.offer)?.supportedBillingCycles ?? []
  const offer = form.bind('offer')
  const change = (id: string) => {
    offer.onChange(id)
    form.fill({ quantity: String(find(id)?.minimumQuantity ?? 1), cycle: '' })
  }
  return (
    <FormBody form={form} label={t('offer')}>
      <SelectField
        bound={{ ...offer, onChange: change }}
        label={t('offer')}
        choices={[
          { value: '', label: t('offer.none') },
          ...sold.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField bound={form.bind('quantity')} label={t('licences')} type="number" />
      {cycles.length > 1 && (
        <SelectField
          bound={form.bind('cycle')}
          label={t('billing')}
          choices={cycles.map((cycle) => ({ value: cycle, label: cycleName(cycle) }))}
        />
      )}
      <FormButtons form={form} submit={t('add')} />
    </FormBody>
  )
}
