import { Plus } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { useCodeFacts, useIsReadOnly } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterBox } from '../ui/FilterBox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from '../ui/Section.tsx'
import { CodeEditor } from './CodeEditor.tsx'
import { CodeTree } from './CodeTree.tsx'
import { createCode } from './create-code.ts'
import { NewCode } from './NewCode.tsx'
import { setPanel, useCodebookPanel } from './panel-store.ts'
import { RemoveCodeDialog } from './RemoveCodeDialog.tsx'
import { bestAnswer, foldedAtFirst, type ShownCode, shownCodes } from './shown-codes.ts'
import { takeCode } from './take-code.ts'
import './codebook.css'

const none: readonly Code[] = []

/** The codebook: find, make, arrange and put codes on words. */
export function CodebookPanel() {
  const { t } = useTranslation('codebook')
  const { data: codes = none } = useCodeFacts()
  const readOnly = useIsReadOnly()
  const creatingUnder = useCodebookPanel(panel => panel.creatingUnder)
  const focusedId = useUi(ui => ui.focusedCodeId)
  const [filter, setFilter] = useState('')
  const folded = useFolded(codes)
  const before = useRef(new Map<CodeId, ShownCode>()).current
  const shown = useMemo(() => shownCodes(codes, { filter, folded, before }), [codes, filter, folded, before])
  const tree = useRef<HTMLDivElement>(null)
  const focused = codes.find(code => code.id === focusedId)
  const create = (name: string, parentId: CodeId | null) => {
    createCode(name, parentId)
    setFilter('')
  }
  const pressKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowDown') tree.current?.querySelector<HTMLElement>('[role=row]')?.focus()
    if (key !== 'Enter') return
    const found = bestAnswer(codes, filter)
    if (found !== undefined) takeCode(found.id)
    else if (filter.trim() !== '' && !readOnly) create(filter, focused?.id ?? null)
  }
  return (
    <Section
      fold="codebook"
      title={t('title')}
      count={codes.length}
      tools={<NewCodeButton isDisabled={readOnly} parentId={focused?.id ?? null} />}
    >
      <div className="codebook">
        <div className="section__tools">
          <FilterBox label={t('filter')} value={filter} onChange={setFilter} onKeyDown={pressKey} />
        </div>
        {creatingUnder === undefined ? null : (
          <NewCode parent={codes.find(code => code.id === creatingUnder)} onCreate={create} />
        )}
        {shown.length > 0 ? (
          <CodeTree
            ref={tree}
            nodes={shown}
            codes={codes}
            folded={folded}
            filtered={filter.trim() !== ''}
            readOnly={readOnly}
          />
        ) : (
          <Nothing filter={codes.length === 0 ? '' : filter} />
        )}
      </div>
      <CodeEditor />
      <RemoveCodeDialog />
    </Section>
  )
}

interface NewCodeButtonProps {
  readonly isDisabled: boolean
  readonly parentId: CodeId | null
}

function NewCodeButton({ isDisabled, parentId }: NewCodeButtonProps) {
  const { t } = useTranslation('codebook')
  return (
    <IconButton
      label={t('new.label')}
      isDisabled={isDisabled}
      onPress={() => setPanel({ creatingUnder: parentId })}
    >
      <Plus size={17} aria-hidden />
    </IconButton>
  )
}

function useFolded(codes: readonly Code[]): ReadonlySet<CodeId> {
  const chosen = useCodebookPanel(panel => panel.folded)
  return useMemo(() => chosen ?? foldedAtFirst(codes), [chosen, codes])
}

function Nothing({ filter }: { readonly filter: string }) {
  const { t } = useTranslation('codebook')
  return filter === '' ? (
    <EmptyState small title={t('empty')}>
      {t('emptyText')}
    </EmptyState>
  ) : (
    <EmptyState small title={t('noMatch')}>
      {t('noMatchText', { name: filter.trim() })}
    </EmptyState>
  )
}
