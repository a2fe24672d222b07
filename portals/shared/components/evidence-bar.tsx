import { Link, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, type ReactElement, useState } from 'react'
import { ownPath } from '../api/own-path.ts'
import { requestAnswer } from '../api/request.ts'
import { sharedWords } from '../shared-words.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/use-words.tsx'
import { FailureNotice } from './notice.tsx'

/** Where the evidence of an entry is. */
export type EvidenceLinks = {
  readonly receiptUrl: string
  readonly certificateUrl: string
  readonly verifyUrl: string
}

export function evidenceLinks(customerId: string, entryId: string): EvidenceLinks {
  const place = `${encodeURIComponent(customerId)}/${encodeURIComponent(entryId)}`
  return {
    receiptUrl: `/evidence/receipts/${place}`,
    certificateUrl: `/evidence/certificates/${place}`,
    verifyUrl: '/verify',
  }
}

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem', alignItems: 'center' },
  state: {
    display: 'inline-flex',
    gap: '0.375rem',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
})

/** An entry just recorded is published within seconds; a log that takes longer has failed. */
const attempts = 60
const pauseMs = 1000
const stillMaking = 202

/** Receipt, certificates and verification. What is not made yet is waited for, then opens by itself. */
export function EvidenceBar({ evidence }: { readonly evidence: EvidenceLinks }): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const language = useLanguage()
  const other = language === 'de' ? 'en' : 'de'
  const queries = useQueryClient()
  const [state, setState] = useState<'making' | 'made'>()
  const [failure, setFailure] = useState<unknown>()
  const receipt = ownPath(evidence.receiptUrl)
  const certificate = ownPath(evidence.certificateUrl)
  const queryKey = ['evidence', receipt]

  function open(event: MouseEvent<HTMLElement>): void {
    if (queries.getQueryData(queryKey) === true) return
    event.preventDefault()
    if (queries.isFetching({ queryKey }) > 0) return
    const link = event.currentTarget
    setFailure(undefined)
    queries
      .fetchQuery({
        queryKey,
        queryFn: ({ signal }) => untilMade(receipt, signal, () => setState('making')),
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
      })
      .then(
        () => {
          setState((before) => before && 'made')
          // Who has left the page since wants it no more.
          if (link.isConnected) link.click()
        },
        (error: unknown) => {
          setState(undefined)
          setFailure(error)
        },
      )
  }

  return (
    <>
      <div className={styles.links}>
        <Link href={receipt} download onClick={open}>
          {t('acceptance.receipt')}
        </Link>
        <Link href={`${certificate}?language=${language}`} target="_blank" onClick={open}>
          {t('acceptance.certificate')}
        </Link>
        <Link href={`${certificate}?language=${other}`} target="_blank" onClick={open}>
          {t('acceptance.certificate.other')}
        </Link>
        <Link href={ownPath(evidence.verifyUrl)} target="_blank">
          {t('acceptance.verify')}
        </Link>
        <span role="status" className={styles.state}>
          {state === 'making' && <Spinner size="extra-tiny" />}
          {state !== undefined && t(`acceptance.${state}`)}
        </span>
      </div>
      <FailureNotice failure={failure} />
    </>
  )
}

/** Asks for the receipt until the log has published the entry: the certificate follows it. */
async function untilMade(receipt: string, signal: AbortSignal, onWait: () => void): Promise<true> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { status } = await requestAnswer<unknown>({ path: receipt, signal })
    if (status !== stillMaking) return true
    onWait()
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  throw new Error('The log has not published the entry in time.')
}
