import { ChevronRight, Ellipsis, NotebookText } from 'lucide-react'
import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useCodeCounts } from '../state/queries.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { classNames } from '../ui/class-names.ts'
import { count } from '../ui/format.ts'
import { InlineEdit } from '../ui/InlineEdit.tsx'
import { hoverCode } from './hovered-code.ts'
import type { MenuAt } from './menu-at.ts'
import { setPanel, useCodebookPanel } from './panel-store.ts'
import type { ShownCode } from './shown-codes.ts'

interface CodeRowProps {
  readonly node: ShownCode
  readonly onMenu: (at: MenuAt) => void
}

export function CodeRow({ node, onMenu }: CodeRowProps) {
  const { code, children, hasChildren } = node
  return (
    <TreeItem
      id={code.id}
      textValue={code.name}
      className="code-row"
      hasChildItems={hasChildren}
      onHoverStart={event => hoverCode(code.id, event.target)}
      onHoverEnd={() => hoverCode(null)}
    >
      <TreeItemContent>
        {({ level, hasChildItems, allowsDragging }) => (
          <div
            className={classNames('code-row__line', !node.answers && 'code-row__line--above')}
            style={{ paddingInlineStart: (level - 1) * 16 }}
          >
            {allowsDragging ? <Button slot="drag" className="code-row__drag" /> : null}
            {hasChildItems ? (
              <Button slot="chevron" className="code-row__chevron">
                <ChevronRight size={13} aria-hidden />
              </Button>
            ) : (
              <span className="code-row__chevron" />
            )}
            <Line node={node} onMenu={onMenu} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{child => <CodeRow node={child} onMenu={onMenu} />}</Collection>
    </TreeItem>
  )
}

function Line({ node: { code, hasChildren }, onMenu }: CodeRowProps) {
  const { t, i18n } = useTranslation('codebook')
  const { codings, memos } = useCodeCounts(code.id)
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
        <span className="code-row__name clip">{code.name}</span>
      )}
      {memos > 0 ? (
        <NotebookText className="code-row__memo" size={12} role="img" aria-label={t('hasMemo')} />
      ) : null}
      <button
        type="button"
        className="code-row__menu"
        aria-label={t('menu.label')}
        tabIndex={-1}
        // The row would take the press for its own.
        onPointerDown={event => event.stopPropagation()}
        onClick={event => {
          event.stopPropagation()
          const { left, bottom } = event.currentTarget.getBoundingClientRect()
          onMenu({ codeId: code.id, x: left, y: bottom })
        }}
      >
        <Ellipsis size={14} aria-hidden />
      </button>
      {codings > 0 || hasChildren ? (
        <span className="code-row__count">
          <span aria-hidden>{count(codings, i18n.language)}</span>
          <span className="visually-hidden">{t('codings', { count: codings })}</span>
        </span>
      ) : null}
    </>
  )
}
