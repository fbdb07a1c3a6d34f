import { ChevronRight, CircleCheck, CircleDashed } from 'lucide-react'
import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../../core/id.ts'
import { beginning } from '../../../core/text/index.ts'
import type { CodeFigures } from '../../../ipc/codebook-acts.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { classNames } from '../../ui/class-names.ts'
import { count } from '../../ui/format.ts'
import { InlineEdit } from '../../ui/InlineEdit.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import type { MenuAt } from '../menu-at.ts'
import { setPanel, useCodebookPanel } from '../panel-store.ts'
import type { ShownCode } from '../shown-codes.ts'

interface DeskRowProps {
  readonly node: ShownCode<CodeSummary>
  readonly figures: ReadonlyMap<CodeId, CodeFigures>
  readonly onMenu: (at: MenuAt) => void
}

export function DeskRow({ node, figures, onMenu }: DeskRowProps) {
  return (
    <TreeItem id={node.id} textValue={node.code.name} className="desk-row" hasChildItems={node.hasChildren}>
      <TreeItemContent>
        {({ level, hasChildItems, allowsDragging }) => (
          <div
            className={classNames('desk-row__line desk-columns', !node.answers && 'desk-row__line--above')}
          >
            <span className="desk-row__first" style={{ paddingInlineStart: (level - 1) * 16 }}>
              {allowsDragging ? <Button slot="drag" className="code-row__drag" /> : null}
              {hasChildItems ? (
                <Button slot="chevron" className="code-row__chevron">
                  <ChevronRight size={13} aria-hidden />
                </Button>
              ) : (
                <span className="code-row__chevron" />
              )}
              <Name node={node} />
            </span>
            <Cells node={node} figures={figures.get(node.id)} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>
        {child => <DeskRow node={child} figures={figures} onMenu={onMenu} />}
      </Collection>
    </TreeItem>
  )
}

function Name({ node: { code } }: { readonly node: ShownCode<CodeSummary> }) {
  const { t } = useTranslation('codebook')
  const renaming = useCodebookPanel(panel => panel.renaming === code.id)
  return (
    <>
      <CodeDot color={code.color} />
      {renaming ? (
        <InlineEdit
          label={t('name')}
          value={code.name}
          onCommit={name => attempt(() => client.codes.update({ id: code.id, name }))}
          onEnd={() => setPanel({ renaming: null })}
        />
      ) : (
        <span className="clip" title={code.name}>
          {code.name}
        </span>
      )}
    </>
  )
}

interface CellsProps {
  readonly node: ShownCode<CodeSummary>
  readonly figures: CodeFigures | undefined
}

function Cells({ node: { code }, figures }: CellsProps) {
  const { t, i18n } = useTranslation('codebook')
  const documents = figures?.documents ?? 0
  const figure = (value: number, words: string) => (
    <span className="desk-columns__number">
      <span aria-hidden>{value === 0 ? '–' : count(value, i18n.language)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
  const status = t(`status.${code.status}`)
  return (
    <>
      {figure(code.codings, t('codings', { count: code.codings }))}
      {figure(documents, t('desk.documents', { count: documents }))}
      {figure(code.memos, t('remove.memos', { count: code.memos }))}
      <span className="desk-row__status" title={status}>
        {code.status === 'settled' ? (
          <CircleCheck size={13} className="desk-row__settled" aria-hidden />
        ) : (
          <CircleDashed size={13} aria-hidden />
        )}
        <span className="clip">{status}</span>
      </span>
      <span className="desk-row__definition clip" lang={textLanguage(code.definition)}>
        {beginning(code.definition, 200)}
      </span>
    </>
  )
}
