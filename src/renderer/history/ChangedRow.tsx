import { useTranslation } from 'react-i18next'
import type { CodeId, MemoId } from '../../core/id.ts'
import type { ActRow } from '../../ipc/history.ts'
import { i18n as words } from '../state/i18n.ts'
import { focusCode, goToDesk, jumpTo, openDocument, openMemo } from '../state/ui-store.ts'
import { Button } from '../ui/Button.tsx'

/** One thing that an act made, changed or took out. */
export function ChangedRow({ row }: { readonly row: ActRow }) {
  const { t } = useTranslation('history')
  const go = wayTo(row)
  return (
    <li className="changed">
      <span className={`changed__kind changed__kind--${row.kind}`}>{t(`kinds.${row.kind}`)}</span>
      <div className="changed__what">
        <div className="changed__name">
          <span className="changed__thing">{thingWords(row.thing)}</span>
          {row.code === null ? null : <strong>{row.code}</strong>}
          <span className="changed__words">{row.name}</span>
        </div>
        {row.document === null || row.thing === 'document' ? null : (
          <div className="changed__document clip">{row.document.name}</div>
        )}
        {row.mergedInto === null ? null : (
          <div className="changed__document clip">
            {t('details.mergedInto', { name: row.mergedInto.name })}
          </div>
        )}
        {row.changes.map(({ column, before, after }) =>
          words.exists(`history:columns.${column}`) ? (
            <div key={column} className="changed__change">
              <span className="changed__column">{t(`columns.${column}` as 'columns.name')}</span>
              <span>
                {t('details.from', {
                  before: before || t('details.nothing'),
                  after: after || t('details.nothing'),
                })}
              </span>
            </div>
          ) : null,
        )}
      </div>
      {go === null && !row.exists && row.kind !== 'removed' ? (
        <span className="changed__gone">{t('details.gone')}</span>
      ) : go === null ? null : (
        <Button small kind="quiet" onPress={go}>
          {t('details.show')}
        </Button>
      )}
    </li>
  )
}

function thingWords(thing: string): string {
  const key = `history:things.${thing}`
  return words.exists(key) ? words.t(key as 'history:things.code') : thing
}

/** Where the thing is now; null when it is nowhere any more. */
function wayTo({ thing, exists, id, mergedInto, document, span }: ActRow): (() => void) | null {
  if (mergedInto !== null) return () => showCode(mergedInto.id)
  if (!exists || id === null) return null
  if (thing === 'memo') {
    return () => {
      goToDesk('memos')
      openMemo('desk', id as MemoId)
    }
  }
  if (thing === 'code') return () => showCode(id as CodeId)
  if (document === null) return null
  return span === null ? () => openDocument(document.id) : () => jumpTo({ documentId: document.id, span })
}

function showCode(id: CodeId): void {
  goToDesk('reading')
  focusCode(id)
}
