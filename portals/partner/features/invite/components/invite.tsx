import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { LoadingState } from '../../../../shared/components/states.tsx'
import { useAddressState } from '../../../../shared/navigation/use-address-state.ts'
import { useSession } from '../../../../shared/session/use-session.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useCustomer } from '../../customer/use-customer.ts'
import { listPartners } from '../api/list-partners.ts'
import { prepareInvitation } from '../api/prepare-invitation.ts'
import { inviteWords } from '../words.ts'
import { ChooseCustomer } from './choose-customer.tsx'
import { InvitationMails } from './invitation-mails.tsx'

const languages = ['en', 'de'] as const

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '1rem', maxWidth: '40rem' },
  chosen: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', alignItems: 'center' },
  name: { overflowWrap: 'anywhere', fontWeight: 600 },
  box: { '& label': { color: tokens.colorNeutralForeground1 } },
})

/** Whom, with what, in which language; and the e-mails for it at once. */
export function Invite(): ReactElement {
  const styles = useStyles()
  const t = useWords(inviteWords)
  const shared = useWords(sharedWords)
  const ownLanguage = useLanguage()
  const { partnerType } = useSession()
  const [customerId, setCustomerId] = useAddressState('customer')
  const [delegatedAdministration, setDelegated] = useState(false)
  const [other, setOther] = useState('')
  const [chosenLanguage, setLanguage] = useState<'en' | 'de'>()
  const language = chosenLanguage ?? ownLanguage
  const isTwoTier = partnerType !== 'direct-bill'
  const partners = useQuery({
    queryKey: ['partners'],
    queryFn: ({ signal }) => listPartners(signal),
    enabled: isTwoTier,
  })
  const isReseller = partnerType === 'indirect-reseller'
  const items = partners.data?.items ?? []
  // A reseller always stands under a provider; a provider may stand for itself.
  const partner = other === '' && isReseller ? (items[0]?.id ?? '') : other
  const wanted = {
    delegatedAdministration,
    language,
    ...(customerId === undefined ? {} : { customerId }),
    ...(partner === '' ? {} : isReseller ? { providerId: partner } : { resellerId: partner }),
  }
  const invitation = useQuery({
    queryKey: ['invitation', wanted, ownLanguage],
    queryFn: ({ signal }) => prepareInvitation(wanted, signal),
    enabled: !isReseller || partner !== '' || partners.isError,
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <Section title={t('customer')}>
        <div className={styles.parts}>
          {customerId === undefined ? (
            <>
              <span className={styles.name}>{t('customer.any')}</span>
              <ChooseCustomer onChoose={(id) => setCustomerId(id, { push: true })} />
            </>
          ) : (
            <div className={styles.chosen}>
              <CustomerName customerId={customerId} />
              <Button onClick={() => setCustomerId(undefined, { push: true })}>
                {t('customer.other')}
              </Button>
            </div>
          )}
          {items.length > 0 && (
            <Field label={t(isReseller ? 'provider' : 'reseller')}>
              <Select value={partner} onChange={(_event, data) => setOther(data.value)}>
                {!isReseller && <option value="">{t('reseller.none')}</option>}
                {items.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field hint={t('delegated.hint')} className={styles.box}>
            <Checkbox
              checked={delegatedAdministration}
              label={{ children: t('delegated') }}
              onChange={(_event, data) => setDelegated(data.checked === true)}
            />
          </Field>
          <Field label={t('language')}>
            <Select
              value={language}
              onChange={(_event, data) =>
                setLanguage(languages.find((each) => each === data.value))
              }
            >
              {languages.map((each) => (
                <option key={each} value={each} lang={each}>
                  {shared(`language.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Section>
      <Loaded of={invitation} loading={<LoadingState lines={10} />}>
        {(found) => <InvitationMails key={found.customer?.id ?? ''} invitation={found} />}
      </Loaded>
    </>
  )
}

function CustomerName({ customerId }: { readonly customerId: string }): ReactElement {
  const styles = useStyles()
  const { data } = useCustomer(customerId)
  return <span className={styles.name}>{data?.companyName ?? customerId}</span>
}
