import type { CodeId } from '../../core/id.ts'
import { isBarOpen, openReading, selectedSpans } from '../editor/index.ts'
import { applyToPassages } from '../state/apply-code.ts'
import { t } from '../state/i18n.ts'
import { attempt, notify } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { focusCode, showPassages, useUi } from '../state/ui-store.ts'

/**
 * What a click on a code does: puts it on the selected words while the coding bar is open; otherwise, also when people
 * have closed it, lists the code's passages. Nothing is coded by a click that was meant for the codebook.
 */
export function takeCode(codeId: CodeId): void {
  focusCode(codeId)
  const { selection } = useUi.getState()
  const reading = openReading()
  const isCoding = reading !== null && isBarOpen(reading.view.state)
  if (selection === null || !isCoding) {
    showPassages({ codeId, documentId: null, subcodes: false })
    return
  }
  if (known.project()?.readOnly !== null) {
    notify(t('codebook:readOnly'))
    return
  }
  const spans = selectedSpans(reading.view.state)
  attempt(() => applyToPassages({ documentId: reading.documentId, spans }, codeId))
}
