import { Button, makeStyles } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import type { Subscription } from '../../../../../src/wire/schemas/subscription.ts'
import { type ApiError, isApiError } from '../../../../shared/api/api-error.ts'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { FailureNotice } from '../../../../shared/components/notice.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { AttestedNotice } from '../../attest/components/attested-notice.tsx'
import { agreementMissing, ClosedGate } from '../../buy/components/closed-gate.tsx'
import { buyWords } from '../../buy/words.ts'
import { changeSubscription } from '../api/change-subscription.ts'
import { convertTrial } from '../api/convert-trial.ts'
import { moveToAzurePlan } from '../api/move-to-azure-plan.ts'
import { subscriptionWords } from '../words.ts'
import { ChangeForm } from './change-form.tsx'
import { Entitlements } from './entitlements.tsx'
import { SubscriptionFacts } from './subscription-facts.tsx'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', margin: '1rem 0' },
})

/** What every client knows classic Azure and the Azure plan by (wire contract 4.2). */
const classicAzure = 'ms-azr-0145p'
const azurePlan = 'dzh318z0bps6'

/** One subscription and what can be done with it; what buys more passes the gate first. */
export function OneSubscription({
  customer,
  subscription,
  mayChange,
  onChanged,
}: {
  readonly customer: PartnerCustomerDetails
  readonly subscription: Subscription
  readonly mayChange: boolean
  readonly onChanged: (sentence: string) => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(subscriptionWords)
  const inBuy = useWords(buyWords)
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState<'suspended' | 'deleted'>()
  const [closed, setClosed] = useState<ApiError>()
  const [isAttested, setAttested] = useState(false)
  const { friendlyName: name, status, offerId } = subscription
  const done = (sentence: string) => {
    setAttested(false)
    setAsked(undefined)
    setOpen(false)
    onChanged(sentence)
  }
  /** The gate's refusal opens the ways on; any other stands beside the button. */
  const gated = async <Answer,>(work: Promise<Answer>): Promise<Answer> => {
    try {
      return await work
    } catch (error) {
      if (isApiError(error) && error.code === agreementMissing) setClosed(error)
      throw error
    }
  }
  const setStatus = useAction(
    ({ requestId }, wanted: 'active' | 'suspended' | 'deleted') =>
      changeSubscription(customer.id, subscription, { status: wanted }, requestId),
    () => done(t('saved', { name })),
  )
  const convert = useAction(
    ({ requestId }) => gated(convertTrial(customer.id, subscription.id, requestId)),
    () => done(t('convert.done', { name })),
  )
  const upgrade = useAction(
    ({ requestId }) => gated(moveToAzurePlan(customer.id, requestId)),
    () => done(t('upgrade.done')),
  )
  const isRunning = status === 'active'
  const isClassicAzure = offerId.toLowerCase().includes(classicAzure) || isClassic(subscription)
  const isGateFailure = (failure: unknown) =>
    isApiError(failure) && failure.code === agreementMissing
  return (
    <Section title={name}>
      <SubscriptionFacts subscription={subscription} />
      {isAttested && <AttestedNotice>{t('gate.done')}</AttestedNotice>}
      {mayChange && (isRunning || status === 'suspended') && (
        <div className={styles.ways}>
          {isRunning && (
            <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('change')}
            </Button>
          )}
          {isRunning && subscription.isTrial && (
            <Button disabledFocusable={convert.isRunning} onClick={() => convert.run()}>
              {t('convert')}
            </Button>
          )}
          {isRunning && isClassicAzure && (
            <Button disabledFocusable={upgrade.isRunning} onClick={() => upgrade.run()}>
              {t('upgrade')}
            </Button>
          )}
          {isRunning ? (
            <Button onClick={() => setAsked('suspended')}>{t('suspend')}</Button>
          ) : (
            <Button disabledFocusable={setStatus.isRunning} onClick={() => setStatus.run('active')}>
              {t('reactivate')}
            </Button>
          )}
          <Button onClick={() => setAsked('deleted')}>{t('cancel')}</Button>
        </div>
      )}
      {asked === undefined && <FailureNotice failure={setStatus.failure} />}
      {!isGateFailure(convert.failure) && <FailureNotice failure={convert.failure} />}
      {!isGateFailure(upgrade.failure) && <FailureNotice failure={upgrade.failure} />}
      {isOpen && isRunning && (
        <ChangeForm
          key={subscription.attributes.etag}
          customerId={customer.id}
          subscription={subscription}
          gated={gated}
          onDone={() => done(t('saved', { name }))}
          onCancel={() => setOpen(false)}
        />
      )}
      {closed !== undefined && (
        <ClosedGate
          customer={customer}
          refusal={closed}
          untouched={inBuy('closed.change')}
          onAttested={() => {
            setClosed(undefined)
            setAttested(true)
          }}
          onCancel={() => setClosed(undefined)}
        />
      )}
      {offerId.toLowerCase().startsWith(azurePlan) && isRunning && (
        <Entitlements
          customerId={customer.id}
          subscriptionId={subscription.id}
          mayChange={mayChange}
        />
      )}
      <ConfirmDialog
        title={t(asked === 'suspended' ? 'suspend.title' : 'cancel.title', { name })}
        confirm={t(asked === 'suspended' ? 'suspend' : 'cancel')}
        isOpen={asked !== undefined}
        isRunning={setStatus.isRunning}
        failure={setStatus.failure}
        onConfirm={() => asked !== undefined && setStatus.run(asked)}
        onClose={() => {
          setStatus.forget()
          setAsked(undefined)
        }}
      >
        {t(asked === 'suspended' ? 'suspend.text' : 'cancel.text')}
      </ConfirmDialog>
    </Section>
  )
}

/** Classic Azure and its Azure subscription have one id. */
function isClassic({ id, entitlementId }: Subscription): boolean {
  return id === entitlementId
}
