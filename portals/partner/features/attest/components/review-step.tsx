import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { AttestationPreview } from '../../../../../src/wire/schemas/partner-attest.ts'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { isApiError } from '../../../../shared/api/api-error.ts'
import { RouteBadge } from '../../../../shared/components/route-badge.tsx'
import { Facts } from '../../../../shared/components/section.tsx'
import { takeReadersPlace } from '../../../../shared/components/take-readers-place.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { correctAttestation } from '../api/correct-attestation.ts'
import { recordAttestation } from '../api/record-attestation.ts'
import { type AttestValues, toContact } from '../attest-values.ts'
import { attestWords } from '../words.ts'
import { DuplicateNotice } from './duplicate-notice.tsx'

/** Of a refusal because the same is recorded already. */
const alreadyAttested = 600061

const useStyles = makeStyles({
  review: { display: 'grid', gap: '1rem', maxWidth: '46rem' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    '&:focus': { outlineStyle: 'none' },
  },
  statement: {
    margin: 0,
    padding: '0.75rem 1rem',
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: '0 0.75rem 0.625rem 0' },
  heading: { display: 'block' },
  lines: { whiteSpace: 'pre-line' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
})

/** What will be recorded, word for word, before anything is; and Save. */
export function ReviewStep({
  customer,
  preview,
  values,
  corrects,
  onBack,
  onDone,
  onCancel,
}: {
  readonly customer: PartnerCustomerDetails
  readonly preview: AttestationPreview
  readonly values: AttestValues
  readonly corrects: string | undefined
  readonly onBack: () => void
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(attestWords)
  const shared = useWords(sharedWords)
  const queries = useQueryClient()
  const done = () => {
    void queries.invalidateQueries()
    onDone()
  }
  const save = useAction(async ({ requestId }) => {
    const input = { primaryContact: toContact(values), dateAgreed: values.agreedOn }
    if (corrects === undefined) {
      const { templateId } = preview
      await recordAttestation(customer.id, { ...input, templateId }, requestId)
      return
    }
    const reason = values.reason.trim()
    const place = { customerId: customer.id, acceptanceId: corrects }
    await correctAttestation(place, { ...input, reason }, requestId)
  }, done)
  const refusal = isApiError(save.failure) ? save.failure : undefined
  const found = refusal?.code === alreadyAttested ? refusal.related : undefined
  if (preview.duplicate !== undefined || found !== undefined) {
    return (
      <DuplicateNotice
        customerId={customer.id}
        agreementName={preview.agreementName}
        duplicate={preview.duplicate}
        address={found}
        onBack={onBack}
        onContinue={done}
      />
    )
  }
  return (
    <section className={styles.review} aria-label={t('review.title')}>
      <h2 ref={takeReadersPlace} tabIndex={-1} className={styles.title}>
        {t('review.title')}
      </h2>
      <ReviewFacts customer={customer} preview={preview} />
      <blockquote className={styles.statement}>{preview.statement}</blockquote>
      {preview.opensNothing && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle className={styles.heading}>{t('opensNothing')}</MessageBarTitle>
            {preview.opensNothingBecause}
          </MessageBarBody>
        </MessageBar>
      )}
      {save.failure !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.body}>
            {refusal?.description ?? shared('failed.text')}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={save.isRunning}
          {...(save.isRunning
            ? { icon: <Spinner size="tiny" aria-label={shared('sending')} /> }
            : {})}
          onClick={() => save.run()}
        >
          {t('saveAndContinue')}
        </Button>
        <Button disabled={save.isRunning} onClick={onBack}>
          {t('back')}
        </Button>
        <Button disabled={save.isRunning} onClick={onCancel}>
          {shared('cancel')}
        </Button>
      </div>
    </section>
  )
}

function ReviewFacts({
  customer,
  preview,
}: {
  readonly customer: PartnerCustomerDetails
  readonly preview: AttestationPreview
}): ReactElement {
  const styles = useStyles()
  const t = useWords(attestWords)
  const format = useFormat()
  const { primaryContact: who, text } = preview
  const country = format.country(text.country)
  const language = format.languageName(text.language.split('-')[0] ?? text.language)
  return (
    <Facts
      facts={[
        { name: t('review.customer'), value: customer.companyName },
        {
          name: t('review.who'),
          value: (
            <span className={styles.lines}>
              {[`${who.firstName} ${who.lastName}`, who.email, who.phoneNumber]
                .filter((each) => each !== undefined)
                .join('\n')}
            </span>
          ),
        },
        { name: t('agreedOn'), value: format.longDate(preview.dateAgreed) },
        {
          name: t('review.version'),
          value: t('recordTitle', { agreement: preview.agreementName, version: preview.version }),
        },
        {
          name: t('review.text'),
          value: (
            <Link href={text.contentUrl} target="_blank" inline>
              {t('review.readText', { country, language })}
            </Link>
          ),
        },
        { name: t('review.after'), value: <RouteBadge route={preview.routeAfter.route} /> },
      ]}
    />
  )
}
