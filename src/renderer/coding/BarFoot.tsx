import { Highlighter, NotebookPen, Quote } from 'lucide-react'
import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../core/id.ts'
import { runCommand, useShortcut } from '../state/commands.ts'
import { Key } from './BarRows.tsx'
import { takePen } from './pen.ts'

interface BarFootProps {
  /** The code that Enter would put on the words. */
  readonly codeId: CodeId | null
  /** True when the words can be the name of a code. */
  readonly canName: boolean
}

/** What else can be done with the selected words. Stays as it is while names are typed. */
export const BarFoot = memo(function BarFoot({ codeId, canName }: BarFootProps) {
  const { t } = useTranslation('coding')
  const inVivoKey = useShortcut('coding.inVivo')
  const memoKey = useShortcut('coding.memo')
  return (
    <div className="coding-bar__foot">
      <AriaButton
        className="coding-bar__act"
        isDisabled={!canName}
        onPress={() => runCommand('coding.inVivo')}
      >
        <Quote size={13} aria-hidden />
        {t('bar.inVivo')}
        {inVivoKey === undefined ? null : <Key>{inVivoKey}</Key>}
      </AriaButton>
      <AriaButton className="coding-bar__act" onPress={() => runCommand('coding.memo')}>
        <NotebookPen size={13} aria-hidden />
        {t('bar.memo')}
        {memoKey === undefined ? null : <Key>{memoKey}</Key>}
      </AriaButton>
      <AriaButton
        className="coding-bar__act"
        isDisabled={codeId === null}
        onPress={() => {
          if (codeId !== null) takePen(codeId)
        }}
      >
        <Highlighter size={13} aria-hidden />
        {t('bar.pen')}
      </AriaButton>
      <span className="coding-bar__hint-key">
        <Key>esc</Key>
      </span>
    </div>
  )
})
