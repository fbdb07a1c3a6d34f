import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import { IconButton } from './IconButton.tsx'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly size?: 'normal' | 'wide'
  readonly children: ReactNode
  readonly foot?: ReactNode
  /** `alertdialog` for what must be answered; it cannot be dismissed by a click beside it. */
  readonly role?: 'dialog' | 'alertdialog'
  /** Null: it cannot be closed without an answer. */
  readonly onClose: (() => void) | null
}

export function Dialog({ title, size = 'normal', children, foot, role = 'dialog', onClose }: DialogProps) {
  const { t } = useTranslation('shell')
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={onClose !== null && role === 'dialog'}
      isKeyboardDismissDisabled={onClose === null}
      onOpenChange={open => {
        if (!open) onClose?.()
      }}
    >
      <Modal className={classNames('dialog', size === 'wide' && 'dialog--wide')}>
        <AriaDialog role={role} className="dialog__inner">
          <div className="dialog__head">
            <Heading slot="title" className="dialog__title">
              {title}
            </Heading>
            {onClose === null || role === 'alertdialog' ? null : (
              <IconButton label={t('ui.close')} onPress={onClose}>
                <X size={16} aria-hidden />
              </IconButton>
            )}
          </div>
          <div className="dialog__body">{children}</div>
          {foot === undefined ? null : <div className="dialog__foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export interface ConfirmDialogProps {
  readonly title: string
  readonly children: ReactNode
  /** What the button says: the act, not “OK”. */
  readonly act: string
  readonly danger?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function ConfirmDialog({
  title,
  children,
  act,
  danger = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation('shell')
  return (
    <Dialog
      title={title}
      role="alertdialog"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            autoFocus
            onPress={() => {
              onClose()
              onConfirm()
            }}
          >
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
