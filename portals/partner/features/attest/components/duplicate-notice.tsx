import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { AttestationRecord } from '../../../../../src/wire/schemas/acceptance.ts'
import { AcceptanceCard } from '../../../../shared/components/acceptance-card.tsx'
import { evidenceLinks } from '../../../../shared/components/evidence-bar.tsx'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { takeReadersPlace } from '../../../../shared/components/take-readers-place.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { getRelatedAttestation } from '../api/get-related-attestation.ts'
import { attestWords } from '../words.ts'

const useStyles = makeStyles({
  notice: { display: 'grid', gap: '1rem', maxWidth: '46rem' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    '&:focus': { outlineStyle: 'none' },
  },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: '0 0.75rem 0.625rem 0' },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
})

/** The same is recorded already, perhaps by a colleague a moment ago: the record, and a way on. */
export function DuplicateNotice({
  customerId,
  agreementName,
  duplicate,
  address,
  onBack,
  onContinue,
}: {
  readonly customerId: string
  readonly agreementName: string
  /** As the review found it; else `address` says where it is. */
  readonly duplicate: AttestationRecord | undefined
  readonly address: string | undefined
  readonly onBack: () => void
  readonly onContinue: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(attestWords)
  const related = useQuery({
    queryKey: ['customer', customerId, 'related', address],
    queryFn: ({ signal }) => getRelatedAttestation(address ?? '', signal),
    enabled: duplicate === undefined && address !== undefined,
  })
  const card = (record: AttestationRecord) => (
    <AcceptanceCard
      title={t('recordTitle', { agreement: agreementName, version: record.version })}
      strength="declared"
      by={
        record.primaryContact &&
        `${record.primaryContact.firstName} ${record.primaryContact.lastName}`
      }
      isErased={record.primaryContact === undefined}
      agreedAt={record.dateAgreed}
      counts={record.counts}
      evidence={evidenceLinks(customerId, record.entryId)}
    />
  )
  return (
    <section className={styles.notice} aria-label={t('duplicate.title')}>
      <h2 ref={takeReadersPlace} tabIndex={-1} className={styles.title}>
        {t('duplicate.title')}
      </h2>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody className={styles.body}>{t('duplicate.text')}</MessageBarBody>
      </MessageBar>
      {duplicate === undefined ? <Loaded of={related}>{card}</Loaded> : card(duplicate)}
      <p className={styles.text}>{t('duplicate.changed')}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onContinue}>
          {t('duplicate.continue')}
        </Button>
        <Button onClick={onBack}>{t('back')}</Button>
      </div>
    </section>
  )
}
