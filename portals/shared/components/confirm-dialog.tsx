import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { isApiError } from '../api/api-error.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

type Question = {
  readonly title: string
  readonly children?: ReactNode
  /** What the button does, as a verb. */
  readonly confirm: string
}

/** Asks before something that cannot be taken back; stays open while it runs and when it fails. */
export function ConfirmDialog({
  isOpen,
  isRunning = false,
  failure,
  onConfirm,
  onClose,
  ...current
}: Question & {
  readonly isOpen: boolean
  readonly isRunning?: boolean
  readonly failure?: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}): ReactElement {
  const t = useWords(sharedWords)
  // While it fades away the page behind may already say the opposite: what was asked stays.
  const asked = useRef<Question>(current)
  useEffect(() => {
    if (isOpen) asked.current = current
  })
  const { title, children, confirm } = isOpen ? current : asked.current
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_event, data) => data.open || onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onConfirm()
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {children}
              {failure !== undefined && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>
                    {isApiError(failure) ? failure.description : t('failed.text')}
                  </MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onClose}>{t('cancel')}</Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={isRunning}
                {...(isRunning ? { icon: <Spinner size="tiny" aria-label={t('sending')} /> } : {})}
              >
                {confirm}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
