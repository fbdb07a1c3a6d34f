import type { CodeId } from '../../core/id.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { attempt, notify } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { focusCode, noteCodeUsed, showPassages, useUi } from '../state/ui-store.ts'

/** What a click on a code does: puts it on the selected words, or lists its passages when none are selected. */
export function takeCode(codeId: CodeId): void {
  focusCode(codeId)
  const { selection } = useUi.getState()
  if (selection === null) {
    showPassages({ codeId, documentId: null, subcodes: false })
    return
  }
  if (known.project()?.readOnly !== null) {
    notify(t('codebook:readOnly'))
    return
  }
  attempt(async () => {
    await client.codings.apply({ ...selection, codeId })
    noteCodeUsed(codeId)
  })
}
