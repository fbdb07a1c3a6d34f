import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inTreeOrder, pathsOf, withSubcodes } from '../../../core/codebook/index.ts'
import { NameMatcher } from '../../../core/codebook/match.ts'
import type { CodeId } from '../../../core/id.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { client } from '../../state/connection.ts'
import { attempt, errorWords } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FilterBox } from '../../ui/FilterBox.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useMovePreview } from '../codebook-queries.ts'
import { unfold } from '../panel-store.ts'

interface MoveDialogProps {
  readonly ids: readonly CodeId[]
  readonly codes: readonly CodeSummary[]
  readonly onClose: () => void
}

interface Target {
  readonly id: CodeId | null
  readonly name: string
  readonly path: string
}

/** Where several codes go: to the top, or under a code that is found by its name. */
export function MoveDialog({ ids, codes, onClose }: MoveDialogProps) {
  const { t } = useTranslation('codebook')
  const [filter, setFilter] = useState('')
  const [parentId, setParentId] = useState<CodeId | null>(null)
  const targets = useTargets(ids, codes, filter, t('new.top'))
  const index = codes.filter(code => code.parentId === parentId).length
  const { data = [], error } = useMovePreview({ ids: [...ids], parentId, index })
  const move = () => {
    onClose()
    unfold(parentId)
    attempt(() => client.codes.moveMany({ ids: [...ids], parentId, index }))
  }
  return (
    <Dialog
      title={t('moveTo.title', { count: ids.length })}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('editor.cancel')}</Button>
          <Button kind="primary" isDisabled={error !== null || data.length === 0} onPress={move}>
            {t('moveTo.act')}
          </Button>
        </>
      }
    >
      <div className="desk-form">
        <FilterBox label={t('moveTo.filter')} value={filter} onChange={setFilter} />
        <div className="desk-preview">
          <VirtualList
            label={t('moveTo.target')}
            items={targets}
            keyOf={target => target.id ?? ''}
            rowHeight={30}
            activeKey={parentId ?? ''}
            onActiveChange={key => setParentId(key === '' ? null : (key as CodeId))}
            selectedKeys={new Set([parentId ?? ''])}
            onOpen={() => {}}
          >
            {(target, { selected }) => (
              <div className={classNames('desk-preview__row', selected && 'desk-preview__row--chosen')}>
                <span className="clip">{target.path}</span>
              </div>
            )}
          </VirtualList>
        </div>
        <div className="desk-outcome" role="status">
          {error !== null ? (
            <p className="desk-outcome__refusal">{errorWords(error)}</p>
          ) : (
            <ul className="desk-outcome__lines">
              {data.slice(0, 5).map(({ id, name, before, after }) => (
                <li key={id}>
                  {[...before, name].join(' › ')} → {[...after, name].join(' › ')}
                </li>
              ))}
              {data.length > 5 ? <li>{t('desk.others', { count: data.length - 5 })}</li> : null}
            </ul>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function useTargets(
  ids: readonly CodeId[],
  codes: readonly CodeSummary[],
  filter: string,
  top: string,
): readonly Target[] {
  const all = useMemo(() => {
    const below = new Set(ids.flatMap(id => [...withSubcodes(codes, id)]))
    const paths = pathsOf(codes)
    const possible = inTreeOrder(codes).filter(code => !below.has(code.id))
    return possible.map(({ id, name }): Target => {
      return { id, name, path: (paths.get(id) ?? [name]).join(' › ') }
    })
  }, [ids, codes])
  return useMemo(() => {
    if (filter.trim() === '') return [{ id: null, name: top, path: top }, ...all]
    return new NameMatcher(all).find(filter).map(({ item }) => item)
  }, [all, filter, top])
}
