import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/id.ts'
import { scriptViews } from '../../../core/script/index.ts'
import { useKeyOrName } from '../../state/commands.ts'
import { useDocumentText } from '../../state/queries.ts'
import { setScriptView, useAsStored, useScriptView } from '../../state/script-view.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { chineseScriptOf } from '../text-language.ts'

/** In which script the text is shown; for Chinese texts only, and while another than the stored one is chosen. */
export function ScriptMenu({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('script')
  const nextKey = useKeyOrName('script.next')
  const { data: stored } = useDocumentText(documentId)
  const chosen = useScriptView(script => script.view)
  const isWritten = useAsStored(asStored => asStored.documentId === documentId)
  const isChinese = useMemo(
    () => stored !== undefined && chineseScriptOf(stored.text) !== undefined,
    [stored],
  )
  if (!isChinese && chosen === 'stored') return null
  const view = isWritten ? 'stored' : chosen
  const entries = scriptViews.map(each => ({
    id: each,
    label: t(`views.${each}`),
    checked: each === view,
    run: () => setScriptView(each),
  }))
  return (
    <MenuButton label={t('title')} placement="bottom end" groups={[{ id: 'views', entries }]}>
      <Button
        kind="quiet"
        small
        isDisabled={isWritten}
        // Begins with what is seen, for people who say what they see.
        aria-label={`${t(`signs.${view}`)} ${t('viewIs', { view: t(`views.${view}`), key: nextKey })}`}
      >
        <span className={view === 'stored' ? 'script-sign' : 'script-sign script-sign--other'}>
          {t(`signs.${view}`)}
        </span>
        <ChevronDown size={12} aria-hidden />
      </Button>
    </MenuButton>
  )
}
