import { Highlighter, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useCodeFacts } from '../state/queries.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { dropPen, followSelections, usePen } from './pen.ts'
import './pen.css'

/** Says, while the marker pen is in the hand, which code every selection gets. */
export function PenStrip() {
  const { t } = useTranslation('coding')
  const codeId = usePen(pen => pen.codeId)
  const { data: codes } = useCodeFacts()
  const code = codes?.find(({ id }) => id === codeId)
  useEffect(() => {
    if (code === undefined) return
    document.documentElement.dataset.pen = ''
    const stop = followSelections()
    return () => {
      delete document.documentElement.dataset.pen
      stop()
    }
  }, [code])
  if (code === undefined) return null
  return (
    <div className="pen-strip" role="status">
      <Highlighter size={14} aria-hidden />
      <CodeDot color={code.color} />
      <span className="pen-strip__name clip" dir="auto">
        {t('pen.on', { name: code.name })}
      </span>
      <span className="pen-strip__hint clip">{t('pen.hint')}</span>
      <IconButton label={t('pen.end')} shortcut="Esc" onPress={dropPen}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
