import { Button, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { AttestationRequestView } from '../../../../../src/wire/schemas/enhanced-attestation.ts'
import { FailureNotice, Notice } from '../../../../shared/components/notice.tsx'
import { type Fact, Facts, Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useMayDo } from '../../../../shared/session/use-session.ts'
import { useWhoMay } from '../../../../shared/session/use-who-may.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useCustomer } from '../../customer/use-customer.ts'
import { ChooseCustomer } from '../../invite/components/choose-customer.tsx'
import type { CreatedRequest } from '../api/create-request.ts'
import { finaliseRequest } from '../api/finalise-request.ts'
import { reissueRequest } from '../api/reissue-request.ts'
import { useStateName } from '../use-state-name.ts'
import { signedWords } from '../words.ts'
import { LinkOnce } from './link-once.tsx'

const reissuable = ['required', 'pending', 'declined', 'expired']

const useStyles = makeStyles({
  text: { margin: '0 0 0.75rem' },
  chosen: { display: 'grid', gap: '0.75rem', justifyItems: 'start' },
})

/** What became of one request, and what can be done with it. */
export function OneRequest({
  request,
}: {
  readonly request: AttestationRequestView
}): ReactElement {
  const styles = useStyles()
  const t = useWords(signedWords)
  const queries = useQueryClient()
  const mayDo = useMayDo()
  const whoMay = useWhoMay()
  const [created, setCreated] = useState<CreatedRequest>()
  const reissue = useAction(
    ({ requestId }) => reissueRequest(request.id, requestId),
    (answer) => {
      setCreated(answer)
      void queries.invalidateQueries({ queryKey: ['attestation-requests'] })
    },
  )
  const { signatory } = request
  const name = signatory ? `${signatory.firstName} ${signatory.lastName}` : t('erased')
  return (
    <>
      <Section title={t('request')}>
        <RequestFacts request={request} name={name} />
      </Section>
      {!mayDo('attest') && (
        <Notice intent="info">{t('refused.finalise', { roles: whoMay('attest') })}</Notice>
      )}
      {mayDo('attest') && request.state === 'accepted' && (
        <Finalise request={request} name={name} />
      )}
      {request.state === 'agreement-created' && request.customerId !== undefined && (
        <LinkButton to="/customers/$customerId" params={{ customerId: request.customerId }}>
          {t('finalise.toCustomer')}
        </LinkButton>
      )}
      {created !== undefined && signatory !== undefined && (
        <LinkOnce
          key={created.acceptanceUrl}
          created={created}
          signatory={{ name, email: signatory.email, company: request.companyName }}
        />
      )}
      {mayDo('attest') && signatory !== undefined && reissuable.includes(request.state) && (
        <Section title={t('reissue')}>
          <p className={styles.text}>{t('reissue.text')}</p>
          <FailureNotice failure={reissue.failure} />
          <Button disabledFocusable={reissue.isRunning} onClick={() => reissue.run()}>
            {t('reissue')}
          </Button>
        </Section>
      )}
    </>
  )
}

function RequestFacts({
  request,
  name,
}: {
  readonly request: AttestationRequestView
  readonly name: string
}): ReactElement {
  const t = useWords(signedWords)
  const format = useFormat()
  const stateName = useStateName()
  const instant = (label: string, value: string | undefined): readonly Fact[] =>
    value === undefined ? [] : [{ name: label, value: format.dateTime(value) }]
  return (
    <Facts
      facts={[
        { name: t('state'), value: <span role="status">{stateName(request)}</span> },
        {
          name: t('signatory'),
          value: request.signatory ? `${name}, ${request.signatory.email}` : name,
        },
        { name: t('country'), value: format.country(request.country) },
        { name: t('language'), value: format.languageName(request.language) },
        ...instant(t('createdAt'), request.createdAt),
        ...instant(t('expiresAt'), request.expiresAt),
        ...instant(t('acceptedAt'), request.acceptedAt),
        ...instant(t('declinedAt'), request.declinedAt),
        ...(request.declineReason === undefined
          ? []
          : [{ name: t('reason'), value: request.declineReason }]),
        ...instant(t('newLinkAt'), request.newLinkRequestedAt),
      ]}
    />
  )
}

function Finalise({
  request,
  name,
}: {
  readonly request: AttestationRequestView
  readonly name: string
}): ReactElement {
  const styles = useStyles()
  const t = useWords(signedWords)
  const [customerId, setCustomerId] = useState(request.customerId)
  return (
    <Section title={t('finalise')}>
      <p className={styles.text}>
        {t(request.customerId === undefined ? 'finalise.text' : 'finalise.known', { name })}
      </p>
      <div className={styles.chosen}>
        {customerId !== undefined && (
          <FinaliseButton key={customerId} id={request.id} customerId={customerId} />
        )}
        {request.customerId === undefined && <ChooseCustomer onChoose={setCustomerId} />}
      </div>
    </Section>
  )
}

function FinaliseButton({
  id,
  customerId,
}: {
  readonly id: string
  readonly customerId: string
}): ReactElement {
  const t = useWords(signedWords)
  const queries = useQueryClient()
  const { data: customer } = useCustomer(customerId)
  const finalise = useAction(
    ({ requestId }) => finaliseRequest(id, customerId, requestId),
    () => void queries.invalidateQueries(),
  )
  return (
    <>
      <FailureNotice failure={finalise.failure} />
      <Button
        appearance="primary"
        disabledFocusable={finalise.isRunning || customer === undefined}
        onClick={() => finalise.run()}
      >
        {t('finalise.own', { customer: customer?.companyName ?? '' })}
      </Button>
    </>
  )
}
