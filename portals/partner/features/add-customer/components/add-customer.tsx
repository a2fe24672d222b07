import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useRef, useState } from 'react'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useSession } from '../../../../shared/session/use-session.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { listResellers } from '../../buy/api/list-resellers.ts'
import { useCountryRules } from '../../countries/use-countries.ts'
import {
  type AccountValues,
  accountFieldOf,
  addressRefusal,
  checkAccount,
  emptyAccount,
  refusalOf,
  toAddress,
} from '../account-values.ts'
import { checkDomain } from '../api/check-domain.ts'
import { validateAddress } from '../api/validate-address.ts'
import { submitCustomer } from '../submit-customer.ts'
import type { ChosenOffer, Progress } from '../types.ts'
import { useLeaveGuard } from '../use-leave-guard.ts'
import { addCustomerWords } from '../words.ts'
import { AccountStep } from './account-step.tsx'
import { DoneStep } from './done-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { type Step, StepHeading } from './step-heading.tsx'
import { SubscriptionsStep } from './subscriptions-step.tsx'

/** From the company's name to its credentials. */
export function AddCustomer(): ReactElement {
  // Another customer begins anew, with nothing of the last one.
  const [round, setRound] = useState(0)
  return <Wizard key={round} onAnother={() => setRound(round + 1)} />
}

function Wizard({ onAnother }: { readonly onAnother: () => void }): ReactElement {
  const t = useWords(addCustomerWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const queries = useQueryClient()
  const { partnerType } = useSession()
  const [step, setStep] = useState<Step>('account')
  const [hasMoved, setMoved] = useState(false)
  const [offers, setOffers] = useState<readonly ChosenOffer[]>([])
  const [progress, setProgress] = useState<Progress>({})
  const requestIdFor = useRequestIds()
  const [initial] = useState(() => emptyAccount(new Date().toISOString().slice(0, 10)))
  const [country, setCountry] = useState('')
  const { data: rules } = useCountryRules(country)
  const known = useQuery({
    queryKey: ['resellers'],
    queryFn: ({ signal }) => listResellers(signal),
    enabled: partnerType === 'indirect-provider',
  })
  const resellers = (known.data?.items ?? []).filter(({ state }) => state === 'active')
  const go = (next: Step) => {
    setMoved(true)
    setStep(next)
  }
  const form = useForm<AccountValues, void>({
    initial,
    check: (values) => {
      if (progress.customerId !== undefined) return {}
      return checkAccount(values, rules, {
        t,
        required: shared('required'),
        countryName: format.country,
      })
    },
    send: async (values) => {
      if (progress.customerId !== undefined) return
      await checkWithServer(values, t('domain.taken'))
    },
    fieldOf: accountFieldOf,
    onDone: (_nothing, { agreement, park }) =>
      go(agreement === 'confirmed' || park ? 'subscriptions' : 'review'),
  })
  const isEntered = form.isChanged || offers.length > 0
  useLeaveGuard(isEntered && step !== 'done', t('leave'))
  // The rules are those of the country that is chosen now.
  if (country !== form.values.country) setCountry(form.values.country)
  const culture = form.values.culture || (rules?.defaultCulture ?? '')
  const account: AccountValues = { ...form.values, culture }
  const reseller = resellers.find(({ id }) => id === account.reseller)
  const wanted = account.agreement === 'confirmed' || account.park ? offers : []
  const submit = () =>
    submitCustomer(
      { account, offers: wanted, resellerMpnId: reseller?.mpnId },
      progress,
      setProgress,
      requestIdFor,
    )
  switch (step) {
    case 'account':
      return (
        <>
          <StepHeading key={step} step={step} isFirst={!hasMoved} />
          <AccountStep
            form={form}
            rules={rules}
            resellers={resellers}
            isCreated={progress.customerId !== undefined}
          />
        </>
      )
    case 'subscriptions':
      return (
        <>
          <StepHeading key={step} step={step} />
          <SubscriptionsStep
            country={account.country}
            offers={offers}
            isParked={account.agreement === 'ask'}
            onChange={(chosen) => {
              setOffers(chosen)
              // Chosen from the review: then they are meant.
              if (account.agreement === 'ask') form.fill({ park: true })
            }}
            onBack={() => go('account')}
            onNext={() => go('review')}
          />
        </>
      )
    case 'review':
      return (
        <>
          <StepHeading key={step} step={step} />
          <ReviewStep
            account={account}
            offers={wanted}
            reseller={reseller?.name}
            progress={progress}
            onUpdate={go}
            onSubmit={submit}
            onDone={() => {
              void queries.invalidateQueries()
              go('done')
            }}
          />
        </>
      )
    case 'done':
      return (
        <>
          <StepHeading
            key={step}
            step={step}
            title={t('done.title', { customer: account.companyName })}
          />
          <DoneStep
            account={account}
            progress={progress}
            hadOffers={wanted.length > 0}
            onAnother={onAnother}
          />
        </>
      )
  }
}

/** What the server alone knows: whether the address fits, and whether the domain is free. */
async function checkWithServer(values: AccountValues, domainTaken: string): Promise<void> {
  const isFree = checkDomain(values.domain.trim())
  try {
    await validateAddress(toAddress(values))
  } catch (error) {
    // Its answer is no longer asked for; a refusal of it would come again.
    isFree.catch(() => undefined)
    throw addressRefusal(error, values)
  }
  if (!(await isFree)) throw refusalOf('domain', domainTaken)
}

/** One request id for each content, so that repeating a step has one effect. */
function useRequestIds(): (content: unknown) => string {
  const ids = useRef(new Map<string, string>())
  return (content) => {
    const key = JSON.stringify(content)
    const known = ids.current.get(key) ?? crypto.randomUUID()
    ids.current.set(key, known)
    return known
  }
}
