import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '../../../ipc/documents.ts'
import { runCommand } from '../../state/commands.ts'
import { useCleaning, useDocumentText, useFlags, useIsReadOnly } from '../../state/queries.ts'
import { showExtras, useUi } from '../../state/ui-store.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { count } from '../../ui/format.ts'
import { CleanAgainDialog } from '../clean-again/CleanAgainDialog.tsx'
import { DoubtsHere } from './DoubtsHere.tsx'
import { useSettled } from './use-settled.ts'

/** What cleaning took out of the text and where it looks damaged, to be shown in it; and cleaning it anew. */
export function TextHere({ document }: { readonly document: DocumentSummary }) {
  const { t, i18n } = useTranslation('documents')
  const readOnly = useIsReadOnly()
  const { removed, doubtful } = useUi(ui => ui.extras)
  const settled = useSettled()
  const { data: cleaning } = useCleaning(settled ? document.id : null)
  const { data: flags } = useFlags(settled ? document.id : null)
  const { data: text } = useDocumentText(doubtful ? document.id : null)
  const [cleaningAgain, setCleaningAgain] = useState(false)
  const places = cleaning?.removed.length ?? 0
  const doubts = flags?.flags.length ?? 0
  return (
    <div className="document-here__part">
      <h3 className="document-here__heading">{t('here.text')}</h3>
      {places === 0 ? null : (
        <Checkbox isSelected={removed} onChange={on => showExtras({ removed: on })}>
          {t('here.showRemoved', { count: places, number: count(places, i18n.language) })}
        </Checkbox>
      )}
      {doubts === 0 ? null : (
        <Checkbox isSelected={doubtful} onChange={on => showExtras({ doubtful: on })}>
          {t('here.showDoubtful', { count: doubts, number: count(doubts, i18n.language) })}
        </Checkbox>
      )}
      {doubtful && text !== undefined && flags?.revision === text.revision ? (
        <DoubtsHere text={text} flags={flags.flags} />
      ) : null}
      {removed && !readOnly ? <p className="document-here__hint">{t('here.restoreHint')}</p> : null}
      {readOnly ? null : (
        <Button small kind="quiet" onPress={() => setCleaningAgain(true)}>
          {t(cleaning?.cleaned ? 'here.cleanAgain' : 'here.clean')}
        </Button>
      )}
      <div className="document-here__acts">
        <Button small kind="quiet" onPress={() => runCommand('editing.revisions')}>
          {t('here.revisions')}
        </Button>
        <Button small kind="quiet" onPress={() => runCommand('editing.detached')}>
          {t('here.detached')}
        </Button>
        {readOnly ? null : (
          <Button small kind="quiet" onPress={() => runCommand('editing.replace')}>
            {t('here.replace')}
          </Button>
        )}
        {readOnly ? null : (
          <Button small kind="quiet" onPress={() => runCommand('editing.pseudonyms')}>
            {t('here.pseudonyms')}
          </Button>
        )}
      </div>
      {cleaningAgain ? (
        <CleanAgainDialog document={document} onClose={() => setCleaningAgain(false)} />
      ) : null}
    </div>
  )
}
