import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsReadOnly, useProject } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type PanelSpec, Panels } from '../../ui/Panels.tsx'
import { CodeEditor } from '../CodeEditor.tsx'
import { createCode } from '../create-code.ts'
import { NewCode } from '../NewCode.tsx'
import { setPanel, useCodebookPanel } from '../panel-store.ts'
import { RemoveCodeDialog } from '../RemoveCodeDialog.tsx'
import { CodeSide } from './CodeSide.tsx'
import { DeskDialogs } from './DeskDialogs.tsx'
import { DeskTools } from './DeskTools.tsx'
import { DeskTree } from './DeskTree.tsx'
import { beginProject, selectCodes, setDesk, useCodebookDesk } from './desk-store.ts'
import { SplitView } from './SplitView.tsx'
import { type DeskCodes, useShownCodes } from './use-shown-codes.ts'
import '../codebook.css'
import './codebook-desk.css'

/** The codebook as a whole: a table of all codes, and beside it the one that is being worked on. */
export function CodebookDesk() {
  const { data: project } = useProject()
  const shown = useShownCodes()
  const splitting = useCodebookDesk(desk => desk.splitting)
  useEffect(() => {
    if (project !== undefined) beginProject(project.id)
  }, [project])
  const split = shown.codes.find(code => code.id === splitting)
  const panels: PanelSpec[] =
    split === undefined
      ? [
          { id: 'codes', size: '62%', min: 420, content: <Codes shown={shown} /> },
          { id: 'code', size: '38%', min: 300, content: <CodeSide shown={shown} /> },
        ]
      : [{ id: 'split', size: '100%', min: 420, content: <SplitView key={split.id} code={split} /> }]
  return (
    <>
      <Panels id="codebook" orientation="horizontal" panels={panels} />
      <DeskDialogs shown={shown} />
      <CodeEditor />
      <RemoveCodeDialog />
    </>
  )
}

function Codes({ shown }: { readonly shown: DeskCodes }) {
  const tree = useRef<HTMLDivElement>(null)
  const creatingUnder = useCodebookPanel(panel => panel.creatingUnder)
  const create = (name: string, parentId: Parameters<typeof createCode>[1]) => {
    setDesk({ filter: '', shown: 'all' })
    createCode(name, parentId, code => selectCodes([code.id]))
  }
  return (
    <div className="centre codebook codebook-desk" data-part>
      <DeskTools shown={shown} focusTree={() => focusFirstRow(tree.current)} />
      {creatingUnder === undefined ? null : (
        <NewCode parent={shown.codes.find(code => code.id === creatingUnder)} onCreate={create} />
      )}
      {shown.rows.length > 0 ? (
        <DeskTree ref={tree} shown={shown} />
      ) : (
        <Nothing any={shown.codes.length > 0} />
      )}
    </div>
  )
}

function focusFirstRow(tree: HTMLElement | null): void {
  tree?.querySelector<HTMLElement>('[role=row]')?.focus()
}

function Nothing({ any }: { readonly any: boolean }) {
  const { t } = useTranslation('codebook')
  const readOnly = useIsReadOnly()
  if (any) {
    return (
      <EmptyState
        title={t('desk.noneShown')}
        acts={<Button onPress={() => setDesk({ filter: '', shown: 'all' })}>{t('desk.showAll')}</Button>}
      />
    )
  }
  return (
    <EmptyState
      title={t('empty')}
      acts={
        <Button kind="primary" isDisabled={readOnly} onPress={() => setPanel({ creatingUnder: null })}>
          {t('new.label')}
        </Button>
      }
    >
      {t('desk.emptyText')}
    </EmptyState>
  )
}
