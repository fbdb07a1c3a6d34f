import type { CodeId, ProjectId } from '../../core/id.ts'
import { keepTables, resumeTables } from './matrix-choice.ts'
import { focusedDocument, onePane, type Panes } from './panes.ts'
import { keepSummaries, resumeSummaries } from './summary-choice.ts'
import { resumeTextPlaces, type TextPlaces, textPlaces } from './text-places.ts'
import { type Desk, desks, freshUi, useUi } from './ui-store.ts'

interface Remembered extends TextPlaces {
  readonly desk: Desk
  readonly panes: Panes
  readonly recentCodeIds: readonly CodeId[]
}

const keyOf = (projectId: ProjectId) => `postil.place.${projectId}`

/** Begins with the desk, documents and places this project was left at. */
export function resumeProject(projectId: ProjectId): void {
  resumeTables(projectId)
  resumeSummaries(projectId)
  const kept = localStorage.getItem(keyOf(projectId))
  const place = kept === null ? {} : (JSON.parse(kept) as Partial<Remembered>)
  const { scroll = [], carets = [], ...rest } = place
  resumeTextPlaces({ scroll, carets })
  // A desk of another version of the window is not gone to.
  const desk = desks.find(name => name === rest.desk) ?? freshUi.desk
  useUi.setState({ ...freshUi, ...rest, desk, documentId: focusedDocument(rest.panes ?? onePane) })
}

export function keepPlaces(projectId: ProjectId): void {
  const { desk, panes, recentCodeIds } = useUi.getState()
  const kept: Remembered = { desk, panes, recentCodeIds, ...textPlaces() }
  localStorage.setItem(keyOf(projectId), JSON.stringify(kept))
  keepTables(projectId)
  keepSummaries(projectId)
}

/** Forgets a project that was closed. */
export function resetUi(): void {
  resumeTextPlaces({})
  useUi.setState(freshUi)
}
