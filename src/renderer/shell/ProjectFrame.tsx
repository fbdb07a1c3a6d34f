import { AnalysisDesk } from '../analysis/index.ts'
import { CasesDesk, CaseWishDialog } from '../cases/index.ts'
import { CodebookDesk } from '../codebook/index.ts'
import { ImportDesk } from '../documents/index.ts'
import { TextTasks } from '../editing/index.ts'
import { ExportDialog, IncomingDialog, KeptParts, ProjectExport } from '../exchange/index.ts'
import { HistoryDesk } from '../history/index.ts'
import { MemoDesk } from '../memos/index.ts'
import type { ProjectFacts } from '../state/queries.ts'
import { type Desk, useUi } from '../state/ui-store.ts'
import { CodeWishDialog } from './CodeWishDialog.tsx'
import { DropFiles } from './DropFiles.tsx'
import { Rail } from './Rail.tsx'
import { ReadingDesk } from './ReadingDesk.tsx'
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { useProjectPlaces } from './use-project-places.ts'
import { WithPassages } from './WithPassages.tsx'
import './project-frame.css'

/** The window while a project is open. */
export function ProjectFrame({ project }: { readonly project: ProjectFacts }) {
  const desk = useUi(ui => ui.desk)
  const importing = useUi(ui => ui.importing)
  const clean = useUi(ui => ui.cleanRead && ui.desk === 'reading')
  useProjectPlaces(project.id)
  return (
    <div className="frame">
      {clean ? null : <TopBar project={project} />}
      {project.readOnly === null ? null : <ReadOnlyBanner reason={project.readOnly} />}
      <div className="frame__middle">
        {clean ? null : <Rail />}
        <main className="frame__desk">
          <DeskView desk={desk} />
        </main>
      </div>
      {clean ? null : <StatusLine />}
      {importing === null ? null : <ImportDesk paths={importing} />}
      <ProjectExport />
      <ExportDialog />
      <IncomingDialog />
      <KeptParts />
      <TextTasks />
      <CodeWishDialog />
      <CaseWishDialog />
      {project.readOnly === null && importing === null ? <DropFiles /> : null}
    </div>
  )
}

function DeskView({ desk }: { readonly desk: Desk }) {
  switch (desk) {
    case 'reading':
      return <ReadingDesk />
    case 'codebook':
      return <CodebookDesk />
    case 'memos':
      return <MemoDesk />
    case 'cases':
      return <CasesDesk />
    case 'history':
      return <HistoryDesk />
    case 'analysis':
      return (
        <WithPassages id="analysis-centre">
          <AnalysisDesk />
        </WithPassages>
      )
  }
}
