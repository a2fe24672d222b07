import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { ApprovedLinkView } from '../../../../src/wire/schemas/customer-api.ts'
import type { OpenedRelationshipLink } from '../../../../src/wire/schemas/customer-console.ts'
import { Page } from '../../../shared/components/page.tsx'
import { Section } from '../../../shared/components/section.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useLanguage } from '../../../shared/words/language.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AgreementText } from '../../features/agreement/components/agreement-text.tsx'
import { Announced } from '../../features/agreement/components/announced.tsx'
import { ForwardToAdmin } from '../../features/agreement/components/forward-to-admin.tsx'
import { openLink } from '../../features/invitation/api/open-link.ts'
import { ApproveForm } from '../../features/invitation/components/approve-form.tsx'
import { BadLink } from '../../features/invitation/components/bad-link.tsx'
import { LinkFacts } from '../../features/invitation/components/link-facts.tsx'
import { invitationWords } from '../../features/invitation/words.ts'
import { listPartners } from '../../features/partners/api/list-partners.ts'
import { PartnerStanding } from '../../features/partners/components/partner-standing.tsx'
import { isAwaited, useNews } from '../../features/partners/use-news.ts'

const useStyles = makeStyles({
  bar: { marginBottom: '1rem' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: '0 0.75rem 0.625rem 0' },
  message: {
    margin: '0 0 0.5rem',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: '0 0 0.5rem' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
})

/** A relationship link: what it asks for, and two decisions (design 2.3). */
export function InvitationScreen({ token }: { readonly token: string }): ReactElement {
  const t = useWords(invitationWords)
  const language = useLanguage()
  const link = useQuery({
    queryKey: ['customer', 'link', token, language],
    queryFn: ({ signal }) => openLink(token, signal),
  })
  if (link.data !== undefined) return <OpenedLink token={token} link={link.data} />
  if (link.isError) return <BadLink error={link.error} onRetry={() => void link.refetch()} />
  return (
    <Page title={t('title')} width="narrow">
      <LoadingState lines={12} />
    </Page>
  )
}

function OpenedLink({
  token,
  link,
}: {
  readonly token: string
  readonly link: OpenedRelationshipLink
}): ReactElement {
  const styles = useStyles()
  const t = useWords(invitationWords)
  const queries = useQueryClient()
  const [approved, setApproved] = useState<ApprovedLinkView>()
  const [isReplaced, setReplaced] = useState(false)
  const { partnerName: partner, customerName: customer, relationshipActive, languages } = link
  const isActive = relationshipActive || approved !== undefined
  const text = link.agreementText
  const readable = languages.find(({ sha256 }) => sha256 === text?.sha256) ?? languages[0]
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['customer'] })
  const decide = (sha256: string | undefined) =>
    link.mayAct ? (
      <ApproveForm
        key={sha256}
        token={token}
        link={link}
        sha256={sha256}
        onApproved={(answer) => {
          setApproved(answer)
          readAgain()
        }}
        onReplaced={() => {
          setReplaced(true)
          readAgain()
        }}
      />
    ) : (
      <ForwardToAdmin what="approve" {...link} />
    )
  return (
    <Page
      title={t('title.of', { partner })}
      width="narrow"
      {...(isActive
        ? {}
        : { lead: t(link.mayAct ? 'lead' : 'lead.reader', { partner, customer }) })}
    >
      <Announced when={approved !== undefined || isReplaced}>
        {isActive && (
          <MessageBar intent="success" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.body}>
              {t(doneWords(approved), { partner })}
            </MessageBarBody>
          </MessageBar>
        )}
        {isReplaced && !isActive && (
          <MessageBar intent="warning" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.body}>{t('form.replaced')}</MessageBarBody>
          </MessageBar>
        )}
      </Announced>
      <LinkFacts link={link} />
      {isActive ? (
        <Active link={link} hasAccepted={approved?.acceptance !== undefined} />
      ) : readable === undefined ? (
        <>
          <RouteLine link={link} />
          {decide(undefined)}
        </>
      ) : (
        <AgreementText name={link.agreementName} text={readable} languages={languages}>
          {({ sha256 }) => decide(sha256)}
        </AgreementText>
      )}
    </Page>
  )
}

function doneWords(approved: ApprovedLinkView | undefined) {
  if (approved === undefined) return 'approved.before'
  return approved.acceptance === undefined ? 'approved.now' : 'approved.nowBoth'
}

/** What stands in place of the second box. */
function RouteLine({ link }: { readonly link: OpenedRelationshipLink }): ReactElement {
  const styles = useStyles()
  const t = useWords(invitationWords)
  const { route, message, reasons, agreementName: name } = link
  return (
    <Section title={t('agreement.title', { name })}>
      {message !== undefined && <p className={styles.message}>{message}</p>}
      {route === 'partner-must-attest' ? (
        <p className={styles.line}>
          {t('agreement.mustAttest', { partner: link.providerName ?? link.partnerName })}
        </p>
      ) : (
        reasons.map((reason) => (
          <p key={reason} className={styles.line}>
            {reason}
          </p>
        ))
      )}
    </Section>
  )
}

/** The relationship is there: how the agreement stands with this partner, and where to go. */
function Active({
  link,
  hasAccepted,
}: {
  readonly link: OpenedRelationshipLink
  readonly hasAccepted: boolean
}): ReactElement {
  const styles = useStyles()
  const t = useWords(invitationWords)
  const language = useLanguage()
  const partners = useQuery({
    queryKey: ['customer', 'partners', language],
    queryFn: ({ signal }) => listPartners(signal),
  })
  const partner = partners.data?.items.find(
    (each) => each.partnerId === link.partnerId && each.providerId === link.providerId,
  )
  useNews(partner !== undefined && isAwaited(partner))
  return (
    <>
      {partner !== undefined && (
        <Section title={t('agreement.title', { name: link.agreementName })}>
          <PartnerStanding partner={partner} />
        </Section>
      )}
      <div className={styles.ways}>
        {hasAccepted && (
          <LinkButton to="/acceptances" primary>
            {t('approved.acceptance')}
          </LinkButton>
        )}
        <LinkButton to="/">{t('approved.partners')}</LinkButton>
      </div>
    </>
  )
}
