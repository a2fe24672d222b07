import { Button, Link, makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { type ApiError, isApiError } from '../../../../shared/api/api-error.ts'
import { Page } from '../../../../shared/components/page.tsx'
import { FailedState } from '../../../../shared/components/states.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useSession } from '../../../../shared/session/use-session.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { invitationWords } from '../words.ts'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginTop: '1rem' },
  text: { overflowWrap: 'anywhere' },
})

/** A link that was altered, has expired or is not for this customer: a plain page with a way on. */
export function BadLink({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(invitationWords)
  const { tenantName: customer } = useSession()
  if (!isApiError(error)) {
    return (
      <Page title={t('title')} width="narrow">
        <FailedState error={error} onRetry={onRetry} />
      </Page>
    )
  }
  switch (error.status) {
    case 404:
      return <Plain title={t('bad.invalid.title')}>{t('bad.invalid.text')}</Plain>
    case 410:
      return (
        <Plain title={t('bad.expired.title')}>
          <Expired error={error} />
        </Plain>
      )
    case 403:
      return (
        <Page title={t('bad.other.title')} width="narrow">
          <p className={styles.text}>{t('bad.other.text', { customer })}</p>
          <div className={styles.ways}>
            <Button
              as="a"
              appearance="primary"
              href={`/signin?return=${encodeURIComponent(location.pathname)}`}
            >
              {t('bad.other.signIn')}
            </Button>
            <LinkButton to="/">{t('bad.home')}</LinkButton>
          </div>
        </Page>
      )
    case 400:
      return (
        <Plain title={t('bad.region.title')}>
          <OtherRegion error={error} />
        </Plain>
      )
    default:
      return (
        <Page title={t('title')} width="narrow">
          <FailedState error={error} onRetry={onRetry} />
        </Page>
      )
  }
}

function Plain({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactElement {
  const styles = useStyles()
  const t = useWords(invitationWords)
  return (
    <Page title={title} width="narrow">
      <p className={styles.text}>{children}</p>
      <div className={styles.ways}>
        <LinkButton to="/" primary>
          {t('bad.home')}
        </LinkButton>
      </div>
    </Page>
  )
}

function Expired({ error }: { readonly error: ApiError }): ReactElement {
  const t = useWords(invitationWords)
  const { partner, contactEmail } = error.parameters
  if (typeof partner !== 'string' || typeof contactEmail !== 'string') {
    return <>{t('bad.expired.unknown')}</>
  }
  return (
    <>
      {t('bad.expired.text', { partner })}{' '}
      <Link href={`mailto:${contactEmail}`}>{contactEmail}</Link>
    </>
  )
}

function OtherRegion({ error }: { readonly error: ApiError }): ReactElement {
  const t = useWords(invitationWords)
  const format = useFormat()
  const { partnerCountry, customerCountry } = error.parameters
  if (typeof partnerCountry !== 'string' || typeof customerCountry !== 'string') {
    return <>{error.description}</>
  }
  const countries = {
    partnerCountry: format.country(partnerCountry),
    customerCountry: format.country(customerCountry),
  }
  return <>{t('bad.region.text', countries)}</>
}
