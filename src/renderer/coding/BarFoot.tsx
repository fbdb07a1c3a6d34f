import { Highlighter, NotebookPen, Quote } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../core/id.ts'
import { runCommand } from '../state/commands.ts'
import { keyWords } from '../state/keys.ts'
import { isMac } from '../state/shell.ts'
import { Key } from './BarRows.tsx'
import { inVivoNameHere } from './coding-acts.ts'
import { takePen } from './pen.ts'

/** What else can be done with the selected words. */
export function BarFoot({ codeId }: { readonly codeId: CodeId | null }) {
  const { t } = useTranslation('coding')
  return (
    <div className="coding-bar__foot">
      <AriaButton
        className="coding-bar__act"
        isDisabled={inVivoNameHere() === null}
        onPress={() => runCommand('coding.inVivo')}
      >
        <Quote size={13} aria-hidden />
        {t('bar.inVivo')}
        <Key>{keyWords('Alt+V', isMac())}</Key>
      </AriaButton>
      <AriaButton className="coding-bar__act" onPress={() => runCommand('coding.memo')}>
        <NotebookPen size={13} aria-hidden />
        {t('bar.memo')}
        <Key>{keyWords('Alt+M', isMac())}</Key>
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
}
