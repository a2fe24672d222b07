import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { type ReactElement, type ReactNode, useId, useState } from 'react'
import type {
  AgreementLine,
  PartnerAcceptance,
  PartnerCustomerDetails,
} from '../../../../../src/wire/schemas/partner-console.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import type { Corrected } from '../../attest/attest-values.ts'
import { AttestForm } from '../../attest/components/attest-form.tsx'
import { AttestedNotice } from '../../attest/components/attested-notice.tsx'
import { permissionFor } from '../use-customer.ts'
import { customerWords } from '../words.ts'
import { RecordedAcceptance } from './recorded-acceptance.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const useStyles = makeStyles({
  lines: { display: 'grid', gap: '1rem', marginTop: '1.25rem' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: {
    display: 'grid',
    gap: '0.625rem',
    paddingTop: '0.75rem',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& p': { margin: 0 },
    '& h4': { margin: 0, fontSize: tokens.fontSizeBase300 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.375rem 1rem',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  name: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 0.75rem', alignItems: 'center' },
  state: {
    display: 'inline-flex',
    gap: '0.25rem',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    '& svg': { fontSize: '1rem' },
  },
})

type Open = { readonly kind: 'update' } | { readonly kind: 'correct'; readonly of: Corrected }

/** The agreement in two lines: the customer's own acceptance, and the partner's attestation. */
export function AgreementLines({
  customer,
}: {
  readonly customer: PartnerCustomerDetails
}): ReactElement {
  const styles = useStyles()
  const t = useWords(customerWords)
  const format = useFormat()
  const heading = useId()
  const [open, setOpen] = useState<Open>()
  const [isSaved, setSaved] = useState(false)
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { direct, attestation, name } = customer.agreement
  const permission = permissionFor(customer, 'attest')
  const mayAttest = permission?.allowed === true
  const mayInvite =
    permissionFor(customer, 'invite')?.allowed === true &&
    customer.routes.some(({ route }) => route === 'customer-may-accept')
  const show = (next: Open | undefined) => {
    setSaved(false)
    setOpen(next)
  }
  const current = attestation.acceptance
  return (
    <section className={styles.lines} aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {name}
      </h3>
      <Line title={t('direct')} line={direct} none={t('direct.none')}>
        {direct.acceptance !== undefined && <RecordedAcceptance acceptance={direct.acceptance} />}
        {!direct.provided && mayInvite && (
          <p>
            <TextLink to="/invite" search={{ customer: customer.id }}>
              {t('direct.invite')}
            </TextLink>
          </p>
        )}
      </Line>
      <Line
        title={t('attestation')}
        line={attestation}
        none={t('attestation.none')}
        action={
          mayAttest &&
          open === undefined && (
            <Button onClick={() => show({ kind: 'update' })}>{t('update')}</Button>
          )
        }
      >
        {isSaved && <AttestedNotice>{t('saved')}</AttestedNotice>}
        {open !== undefined && (
          <AttestForm
            key={open.kind}
            customerId={customer.id}
            corrected={open.kind === 'correct' ? open.of : undefined}
            onDone={() => {
              setOpen(undefined)
              setSaved(true)
            }}
            onCancel={() => show(undefined)}
          />
        )}
        {current !== undefined && open?.kind !== 'correct' && (
          <RecordedAcceptance
            acceptance={current}
            actions={
              mayAttest &&
              current.counts && (
                <>
                  {current.mayCorrect && (
                    <Button
                      size="small"
                      onClick={() => show({ kind: 'correct', of: toCorrected(current) })}
                    >
                      {t('correct')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    onClick={() => {
                      show(undefined)
                      setWithdrawing(true)
                    }}
                  >
                    {t('withdraw')}
                  </Button>
                </>
              )
            }
          />
        )}
        {!mayAttest && permission !== undefined && (
          <>
            <p>{permission.reason}</p>
            <p>
              <TextLink to="/customers/$customerId/attest" params={{ customerId: customer.id }}>
                {t('handOver')}
              </TextLink>
              {permission.colleagues.length > 0 &&
                ` · ${t('whoMay', {
                  who: format.list(permission.colleagues.map((each) => each.name)),
                })}`}
            </p>
          </>
        )}
      </Line>
      {mayAttest && current !== undefined && (
        <WithdrawDialog
          key={current.id}
          customer={customer}
          acceptanceId={current.id}
          isOpen={isWithdrawing}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </section>
  )
}

function Line({
  title,
  line,
  none,
  action,
  children,
}: {
  readonly title: string
  readonly line: AgreementLine
  readonly none: string
  readonly action?: ReactNode
  readonly children?: ReactNode
}): ReactElement {
  const styles = useStyles()
  const t = useWords(customerWords)
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <div className={styles.name}>
          <h4>{title}</h4>
          <span className={styles.state}>
            {line.provided ? <CheckmarkCircleRegular /> : <CircleRegular />}
            {t(line.provided ? 'provided' : 'provided.not')}
          </span>
        </div>
        {action}
      </div>
      {line.acceptance === undefined && <p>{none}</p>}
      {children}
    </div>
  )
}

/** The form begins with what was recorded, but for the reason and the statement. */
function toCorrected({ id, contact, agreedAt }: PartnerAcceptance): Corrected {
  return {
    acceptanceId: id,
    values: {
      firstName: contact?.firstName ?? '',
      lastName: contact?.lastName ?? '',
      email: contact?.email ?? '',
      phoneNumber: contact?.phoneNumber ?? '',
      agreedOn: agreedAt.slice(0, '2026-11-22'.length),
      reason: '',
      confirmed: false,
    },
  }
}
