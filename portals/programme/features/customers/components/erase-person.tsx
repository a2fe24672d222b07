import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useState } from 'react'
import type {
  EraseRequest,
  ErasureReportView,
  ProgrammeAcceptance,
} from '../../../../../src/wire/schemas/programme-customers.ts'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { takeReadersPlace } from '../../../../shared/components/take-readers-place.ts'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { erasePerson } from '../api/erase-person.ts'
import { customersWords } from '../words.ts'
import { EraseForm } from './erase-form.tsx'
import { ErasureReport } from './erasure-report.tsx'

type Preview = { readonly asked: EraseRequest; readonly report: ErasureReportView }

const useStyles = makeStyles({
  lead: { margin: '0 0 1rem', color: tokens.colorNeutralForeground2, maxWidth: '46rem' },
  title: { margin: '0 0 0.75rem', fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginTop: '1rem' },
})

/** Erases a person: who and why, what that would take away, and after asking once more its report. */
export function ErasePerson({
  customerId,
  acceptances,
  onErased,
}: {
  readonly customerId: string
  readonly acceptances: readonly ProgrammeAcceptance[]
  readonly onErased: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(customersWords)
  const [preview, setPreview] = useState<Preview>()
  const [isAsking, setAsking] = useState(false)
  const [done, setDone] = useState<ErasureReportView>()
  const erase = useAction(
    ({ requestId }, body: EraseRequest) => erasePerson(customerId, body, requestId),
    (report) => {
      setAsking(false)
      setPreview(undefined)
      setDone(report)
      onErased()
    },
  )
  return (
    <Section title={t('erase')}>
      <p className={styles.lead}>{t('erase.lead')}</p>
      {content()}
      {preview !== undefined && (
        <ConfirmDialog
          isOpen={isAsking}
          title={t('erase.confirm.title')}
          confirm={t('erase.confirm')}
          isRunning={erase.isRunning}
          failure={erase.failure}
          onConfirm={() => erase.run(preview.asked)}
          onClose={() => setAsking(false)}
        >
          {t('erase.confirm.text')}
        </ConfirmDialog>
      )}
    </Section>
  )

  function content(): ReactElement {
    if (done !== undefined) {
      return (
        <Outcome title={t('erase.done.title')}>
          <ErasureReport report={done} />
          <div className={styles.buttons}>
            <Button onClick={() => setDone(undefined)}>{t('erase.again')}</Button>
          </div>
        </Outcome>
      )
    }
    if (preview === undefined) {
      return (
        <EraseForm
          customerId={customerId}
          acceptances={acceptances}
          onPreview={(asked, report) => setPreview({ asked, report })}
        />
      )
    }
    const isNothing = isEmpty(preview.report)
    return (
      <Outcome title={t('erase.preview.title')}>
        {isNothing ? <p>{t('erase.nothing')}</p> : <ErasureReport report={preview.report} />}
        <div className={styles.buttons}>
          {!isNothing && (
            <Button
              appearance="primary"
              onClick={() => {
                erase.forget()
                setAsking(true)
              }}
            >
              {t('erase.confirm')}
            </Button>
          )}
          <Button onClick={() => setPreview(undefined)}>{t('erase.change')}</Button>
        </div>
      </Outcome>
    )
  }
}

function isEmpty({ acceptances, attestationRequests, disclosures, deleted }: ErasureReportView) {
  const removed = Object.values(deleted).reduce((sum, each) => sum + each, 0)
  return acceptances.length + attestationRequests.length + disclosures.length + removed === 0
}

/** What came of it, where the form was, with the focus on it. */
function Outcome({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactElement {
  const styles = useStyles()
  return (
    <>
      <h3 ref={takeReadersPlace} tabIndex={-1} className={styles.title}>
        {title}
      </h3>
      {children}
    </>
  )
}
