import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'
import './dialog.css'
import './full-dialog.css'

interface FullDialogProps {
  readonly title: string
  readonly children: ReactNode
  readonly foot: ReactNode
  readonly onClose: () => void
}

/** A dialog as large as the window. */
export function FullDialog({ title, children, foot, onClose }: FullDialogProps) {
  const { t } = useTranslation('shell')
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={onClose}>
      <Modal className="dialog dialog--full">
        <Dialog className="dialog__inner">
          <div className="full-dialog__head">
            <Heading slot="title" className="dialog__title clip">
              {title}
            </Heading>
            <IconButton label={t('ui.close')} onPress={onClose}>
              <X size={16} aria-hidden />
            </IconButton>
          </div>
          <div className="full-dialog__body">{children}</div>
          <footer className="dialog__foot full-dialog__foot">{foot}</footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
