import { Check, CircleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dismissNotice, type Notice, useNotices } from '../state/notices.ts'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/IconButton.tsx'
import './notices.css'

/** What was done or declined, in the corner of the window. */
export function Notices() {
  const notices = useNotices(state => state.notices)
  return (
    <div className="notices" aria-live="polite">
      {notices.map(notice => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

const STAY = { done: 5000, refused: 20_000 }

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('shell')
  const [held, setHeld] = useState(false)
  const { id, kind, text, action } = notice
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissNotice(id), STAY[kind])
    return () => clearTimeout(timer)
  }, [held, id, kind])
  return (
    <div
      className={classNames('notice', `notice--${kind}`)}
      role={kind === 'refused' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {kind === 'refused' ? <CircleAlert size={16} aria-hidden /> : <Check size={16} aria-hidden />}
      <p className="notice__text selectable">{text}</p>
      {action === undefined ? null : (
        <Button
          small
          kind="quiet"
          onPress={() => {
            dismissNotice(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t('ui.dismiss')} onPress={() => dismissNotice(id)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
