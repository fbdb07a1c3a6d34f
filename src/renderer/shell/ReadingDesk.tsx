import { useTranslation } from 'react-i18next'
import { CodebookPanel } from '../codebook/index.ts'
import { CodingBar, CodingsHere } from '../coding/index.ts'
import { DocumentHere, DocumentsPanel } from '../documents/index.ts'
import { DetachedPane } from '../editing/index.ts'
import { MemosHere } from '../memos/index.ts'
import { BookmarksPanel, OutlinePanel, ReadingPanes } from '../reading/index.ts'
import { useKeyOrName } from '../state/commands.ts'
import { useLayout } from '../state/layout-store.ts'
import { useDocuments } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { type PanelSpec, Panels } from '../ui/Panels.tsx'
import { FOLDED_HEIGHT } from '../ui/Section.tsx'
import { EmptyProject } from './EmptyProject.tsx'
import { useFoldWhenNarrow } from './use-narrow.ts'
import { WithPassages } from './WithPassages.tsx'

/** Documents and codebook at the left, the text, and what belongs to the place of the caret at the right. */
export function ReadingDesk() {
  const folded = useLayout(layout => layout.folded)
  const clean = useUi(ui => ui.cleanRead)
  useFoldWhenNarrow()
  const panels: PanelSpec[] = [
    {
      id: 'centre',
      size: '60%',
      min: 320,
      content: (
        <WithPassages id="reading-centre">
          <Centre />
        </WithPassages>
      ),
    },
  ]
  if (!folded.left && !clean) panels.unshift({ id: 'left', size: 270, min: 190, content: <LeftSide /> })
  if (!folded.right && !clean) panels.push({ id: 'right', size: 290, min: 210, content: <RightSide /> })
  return <Panels id="reading" orientation="horizontal" panels={panels} />
}

function LeftSide() {
  const { t } = useTranslation('shell')
  const folded = useLayout(layout => layout.folded)
  return (
    <aside className="side" aria-label={t('parts.left')} data-part>
      <Panels
        id="left"
        orientation="vertical"
        panels={[
          part('documents', <DocumentsPanel />, folded.documents === true),
          part('outline', <OutlinePanel />, folded.outline === true, 150),
          // One part takes the room that folded ones leave.
          part(
            'codebook',
            <CodebookPanel />,
            folded.codebook === true && !(folded.documents && folded.outline),
          ),
        ]}
      />
    </aside>
  )
}

function RightSide() {
  const { t } = useTranslation('shell')
  const folded = useLayout(layout => layout.folded)
  return (
    <aside className="side" aria-label={t('parts.right')} data-part>
      <Panels
        id="right"
        orientation="vertical"
        panels={[
          part('codings', <CodingsHere />, folded.codings === true),
          part('memos', <MemosHere />, folded.memos === true),
          part('bookmarks', <BookmarksPanel />, folded.bookmarks === true, 150),
          part(
            'document',
            <DocumentHere />,
            folded.document === true && !(folded.codings && folded.memos && folded.bookmarks),
          ),
        ]}
      />
    </aside>
  )
}

/** `min` is its least height while it is not folded, in pixels. */
function part(id: string, content: PanelSpec['content'], fixed: boolean, min = 96): PanelSpec {
  return { id, content, size: '50%', min: fixed ? FOLDED_HEIGHT : min, fixed }
}

function Centre() {
  const { t } = useTranslation('shell')
  const paletteKey = useKeyOrName('view.palette')
  const { data: documents } = useDocuments()
  if (documents?.length === 0) return <EmptyProject />
  return (
    <>
      <ReadingPanes
        nothing={
          <EmptyState title={t('centre.choose')}>{t('centre.chooseText', { key: paletteKey })}</EmptyState>
        }
      />
      <DetachedPane />
      <CodingBar />
    </>
  )
}
