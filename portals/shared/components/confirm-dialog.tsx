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
import type { ReactElement, ReactNode } from 'react'
import { isApiError } from '../api/api-error.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

/** Asks before something that cannot be taken back; stays open while it runs and when it fails. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  isOpen,
  isRunning = false,
  failure,
  onConfirm,
  onClose,
}: {
  readonly title: string
  readonly children?: ReactNode
  /** What the button does, as a verb. */
  readonly confirm: string
  readonly isOpen: boolean
  readonly isRunning?: boolean
  readonly failure?: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}): ReactElement {
  const t = useWords(sharedWords)
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
