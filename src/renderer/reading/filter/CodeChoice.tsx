import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeTree, flattenTree, withSubcodes } from '../../../core/codebook/index.ts'
import { NameMatcher } from '../../../core/codebook/match.ts'
import type { CodeId, DocumentId } from '../../../core/id.ts'
import type { CodeSet } from '../../../ipc/code-sets.ts'
import { useCodeSets, useCodes, useCodings } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterBox } from '../../ui/FilterBox.tsx'
import { Select } from '../../ui/Select.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { toggled } from './coding-filter.ts'
import { setFilter, useFilter } from './filter-store.ts'

/** Codes to be shown, each with how often it is in the text. A code takes those below it along. */
export function CodeChoice({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('reading')
  const { data: codes = [] } = useCodes()
  const chosen = useFilter(({ filter }) => filter.codes)
  const counts = useCounts(documentId)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const rows = useMemo(() => {
    const all = flattenTree(codeTree(codes)).map(({ code, depth }) => ({ ...code, depth }))
    if (typed.trim() === '') return all
    return new NameMatcher(all).find(typed).map(({ item }) => ({ ...item, depth: 0 }))
  }, [codes, typed])
  const all = codes.map(({ id }) => id)
  const toggle = (id: CodeId) => setFilter({ codes: toggled(chosen, withSubcodes(codes, id), all) })
  // Who types a name while all are shown wants that one.
  const take = (id: CodeId) => (chosen === null ? setFilter({ codes: withSubcodes(codes, id) }) : toggle(id))
  return (
    <>
      <div className="filter-choice__head">
        <FilterBox
          ref={focusOnce}
          label={t('filter.find')}
          value={typed}
          onChange={setTyped}
          onKeyDown={event => {
            const [first] = rows
            if (event.key === 'Enter' && first !== undefined) take(first.id)
          }}
        />
        <Button small kind="quiet" onPress={() => setFilter({ codes: chosen === null ? new Set() : null })}>
          {t(chosen === null ? 'filter.none' : 'filter.every')}
        </Button>
      </div>
      <SetChoice />
      <div className="filter-choice__codes">
        {rows.length === 0 ? (
          <EmptyState small title={t(codes.length === 0 ? 'filter.noCodes' : 'filter.nothing')} />
        ) : (
          <VirtualList
            label={t('filter.codes')}
            items={rows}
            keyOf={row => row.id}
            rowHeight={28}
            activeKey={active}
            onActiveChange={setActive}
            selectedKeys={new Set<string>(chosen ?? all)}
            multiple
            onOpen={row => toggle(row.id)}
            onKey={(event, row) => {
              if (event.key !== ' ' || row === undefined) return
              event.preventDefault()
              toggle(row.id)
            }}
          >
            {({ name, color, depth, id }, { selected }) => (
              <div className="filter-code" style={{ paddingInlineStart: 10 + Math.min(depth, 8) * 14 }}>
                <input
                  type="checkbox"
                  className="filter-code__box"
                  checked={selected}
                  readOnly
                  tabIndex={-1}
                  aria-hidden
                />
                <CodeDot color={color} />
                <span className="filter-code__name clip">{name}</span>
                <span className="filter-code__count">{counts.get(id) ?? ''}</span>
              </div>
            )}
          </VirtualList>
        )}
      </div>
    </>
  )
}

const NO_SET = ''

/** Shows the codes of a set; only where there are sets. */
function SetChoice() {
  const { t } = useTranslation('reading')
  const { data: sets = [] } = useCodeSets()
  const chosen = useFilter(({ filter }) => filter.codes)
  if (sets.length === 0) return null
  const isChosen = ({ codeIds }: CodeSet) =>
    chosen !== null && chosen.size === codeIds.length && codeIds.every(id => chosen.has(id))
  return (
    <Select
      small
      showLabel
      label={t('filter.set')}
      options={[
        { value: NO_SET, label: t('filter.noSet') },
        ...sets.map(({ id, name }) => ({ value: id as string, label: name })),
      ]}
      value={sets.find(isChosen)?.id ?? NO_SET}
      onChange={value => {
        const set = sets.find(({ id }) => id === value)
        setFilter({ codes: set === undefined ? null : new Set(set.codeIds) })
      }}
    />
  )
}

/** It comes because people asked for it. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}

/** How often each code is in the text, as it was told last. */
function useCounts(documentId: DocumentId): ReadonlyMap<CodeId, number> {
  const { data } = useCodings(documentId)
  return useMemo(() => {
    const counts = new Map<CodeId, number>()
    if (data === undefined) return counts
    const { code, codes } = data.columns
    for (const n of code) {
      const id = codes[n]
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return counts
  }, [data])
}
