import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pseudonym } from '../../core/pseudonym/index.ts'
import type { NameHit, NamePlaceKind, NamesFound } from '../../ipc/pseudonyms.ts'
import { useDocuments } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/format.ts'
import { VirtualList } from '../ui/VirtualList.tsx'
import { hitKey } from './pseudonym-table.ts'

interface NameHitsProps {
  readonly found: NamesFound
  readonly entries: readonly Pseudonym[]
  readonly left: ReadonlySet<string>
  /** The places that are to stay as they are, by `hitKey`. */
  readonly onLeave: (left: ReadonlySet<string>) => void
}

/** Every place where a name stands, with a box to leave it as it is. */
export function NameHits({ found, entries, left, onLeave }: NameHitsProps) {
  const { t, i18n } = useTranslation('editing')
  const { data: documents = [] } = useDocuments()
  const [active, setActive] = useState<string | null>(null)
  const { hits, total } = found
  const toggle = (hit: NameHit) => {
    const next = new Set(left)
    if (!next.delete(hitKey(hit))) next.add(hitKey(hit))
    onLeave(next)
  }
  const where = ({ kind, id }: NameHit) =>
    kind === 'text' || kind === 'document-name' ? nameOf(id) : wordsOf(kind, id)
  const nameOf = (id: string) => documents.find(document => document.id === id)?.name ?? ''
  const wordsOf = (kind: Exclude<NamePlaceKind, 'text' | 'document-name'>, id: string) =>
    kind === 'speaker'
      ? `${t('pseudonyms.kinds.speaker')} · ${nameOf(id.slice(0, id.indexOf(' ')))}`
      : t(`pseudonyms.kinds.${kind}`)
  const chosen = hits.filter(hit => !left.has(hitKey(hit))).length
  const number = (value: number) => count(value, i18n.language)
  return (
    <>
      <div className="text-task__tools">
        <span className="names__sum" role="status">
          {t('pseudonyms.chosen', { count: total, chosen: number(chosen), number: number(total) })}
        </span>
        <Button small kind="quiet" onPress={() => onLeave(new Set())}>
          {t('pseudonyms.all')}
        </Button>
        <Button small kind="quiet" onPress={() => onLeave(new Set(hits.map(hitKey)))}>
          {t('pseudonyms.none')}
        </Button>
      </div>
      <VirtualList
        label={t('pseudonyms.places')}
        items={hits}
        keyOf={hitKey}
        rowHeight={46}
        activeKey={active}
        onActiveChange={setActive}
        selectedKeys={new Set(hits.filter(hit => !left.has(hitKey(hit))).map(hitKey))}
        onOpen={toggle}
        onKey={(event, hit) => {
          if (event.key !== ' ' || hit === undefined) return
          event.preventDefault()
          toggle(hit)
        }}
      >
        {(hit, { selected }) => (
          <div className="hit" data-left={!selected || undefined}>
            <span className="hit__box" aria-hidden>
              {selected ? '☑' : '☐'}
            </span>
            <span className="hit__words">
              <span className="lost__around">{hit.before.replaceAll('\n', ' ')}</span>
              <del>{hit.words}</del>
              {selected ? <ins>{entries[hit.entry]?.pseudonym || '?'}</ins> : null}
              <span className="lost__around">{hit.after.replaceAll('\n', ' ')}</span>
            </span>
            <span className="hit__where clip">{where(hit)}</span>
          </div>
        )}
      </VirtualList>
    </>
  )
}
