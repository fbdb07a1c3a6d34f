import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pseudonym } from '../../core/pseudonym/index.ts'
import type { NamesFound } from '../../ipc/pseudonyms.ts'
import { flushAll } from '../state/closing.ts'
import { client } from '../state/connection.ts'
import { startExport } from '../state/exporting.ts'
import { t as say } from '../state/i18n.ts'
import { attempt, notify } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { shell } from '../state/shell.ts'
import { useUi } from '../state/ui-store.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { FullDialog } from '../ui/FullDialog.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { NameHits } from './NameHits.tsx'
import { PseudonymTable } from './PseudonymTable.tsx'
import { entriesOf, hitKey, namesWithout, type TableRow } from './pseudonym-table.ts'

type Scope = 'all' | 'this'

/** Other names for the people in the texts: a table, every place it would change, and one act. */
export function PseudonymsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('editing')
  const open = useUi(ui => ui.documentId)
  const [scope, setScope] = useState<Scope>('all')
  const [rows, setRows] = useState<readonly TableRow[]>([{ key: 1, name: '', pseudonym: '', variants: '' }])
  const [memos, setMemos] = useState(true)
  const [names, setNames] = useState(true)
  const [keepsKey, setKeepsKey] = useState(true)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const documentIds = scope === 'this' && open !== null ? [open] : null
  const entries = useSettled(rows)
  const { data: found } = useQuery({
    queryKey: ['names-found', documentIds, entries, memos, names],
    queryFn: ({ signal }) =>
      client.pseudonyms.find({ documentIds, entries: [...entries], memos, names }, { signal }),
    enabled: entries.length > 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const shown = entries.length > 0 ? found : undefined
  const chosen = (shown?.hits ?? []).filter(hit => !left.has(hitKey(hit)))
  const unnamed = namesWithout(entries, chosen)
  const replace = async () => {
    if (shown === undefined) return
    if (keepsKey && !(await saveKey(entries))) return
    onClose()
    const {
      documents,
      memos: changed,
      others,
    } = await client.pseudonyms.apply({
      entries: [...entries],
      revisions: revisionsOf(shown),
      places: chosen.map(({ before: _before, after: _after, ...place }) => place),
    })
    notify(say('editing:pseudonyms.done', { count: documents + changed + others }))
  }
  const saveCopy = () => {
    onClose()
    attempt(async () => {
      await flushAll()
      const name = say('editing:pseudonyms.copyName', { name: known.project()?.name ?? '' })
      await startExport({ what: 'copy', entries }, name)
    })
  }
  return (
    <FullDialog
      title={t('pseudonyms.title')}
      onClose={onClose}
      foot={
        <>
          <p className="names__honest">{t('pseudonyms.honest')}</p>
          <Checkbox isSelected={keepsKey} onChange={setKeepsKey}>
            {t('pseudonyms.keepKey')}
          </Checkbox>
          <Button isDisabled={entries.length === 0} onPress={saveCopy}>
            {t('pseudonyms.copy')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={chosen.length === 0 || unnamed.length > 0}
            onPress={() => attempt(replace)}
          >
            {t('pseudonyms.act')}
          </Button>
        </>
      }
    >
      <div className="text-task__list names__side">
        <div className="names__options">
          <Segmented
            label={t('pseudonyms.scope')}
            options={(['all', 'this'] as const).map(value => ({
              value,
              label: t(`pseudonyms.scopes.${value}`),
            }))}
            value={scope}
            onChange={setScope}
          />
          <Checkbox isSelected={memos} onChange={setMemos}>
            {t('pseudonyms.inMemos')}
          </Checkbox>
          <Checkbox isSelected={names} onChange={setNames}>
            {t('pseudonyms.inNames')}
          </Checkbox>
        </div>
        <PseudonymTable documentIds={documentIds} rows={rows} onChange={setRows} />
      </div>
      <div className="text-task__main names__found">
        {shown === undefined ? (
          <p className="text-task__hint">{t('pseudonyms.begin')}</p>
        ) : (
          <NameHits found={shown} entries={entries} left={left} onLeave={setLeft} />
        )}
        {unnamed.length === 0 ? null : (
          <p className="names__missing">
            {t('pseudonyms.unnamed', { names: unnamed.slice(0, 5).join(' · ') })}
          </p>
        )}
      </div>
    </FullDialog>
  )
}

/** The table once typing pauses: each change of it is searched for in every text. */
function useSettled(rows: readonly TableRow[]): readonly Pseudonym[] {
  const [entries, setEntries] = useState<readonly Pseudonym[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setEntries(entriesOf(rows)), 300)
    return () => clearTimeout(timer)
  }, [rows])
  return entries
}

/** True when the key lies in a file; nothing is replaced where that was dismissed. */
async function saveKey(entries: readonly Pseudonym[]): Promise<boolean> {
  const path = await shell.pickSavePath({ kind: 'csv', name: say('editing:pseudonyms.keyName') })
  if (path === null) {
    notify(say('editing:pseudonyms.notSaved'))
    return false
  }
  await client.pseudonyms.saveKey({ path, entries: [...entries] })
  return true
}

function revisionsOf({ revisions }: NamesFound): Record<string, number> {
  return { ...revisions }
}
