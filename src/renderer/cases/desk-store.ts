import { create } from 'zustand'
import type { AttributeId, CaseId, ProjectId } from '../../core/id.ts'
import type { SubjectId } from '../../ipc/attributes.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { type Selection, selectionAt } from './grid-place.ts'
import type { Sort } from './show-rows.ts'

/** A cell whose words are being typed. */
export interface CellEdit {
  readonly subjectId: SubjectId
  readonly of: AttributeId | 'name'
  /** What is stored, in words. */
  readonly before: string
  readonly typed: string
}

/** Where the person is in one of the tables. */
export interface TablePlace {
  readonly filter: string
  readonly sort: Sort
  readonly selection: Selection
  readonly edit: CellEdit | null
  /** A row or attribute just made, to be gone to once it is drawn. */
  readonly arriving: CaseId | AttributeId | null
}

interface DeskState {
  readonly projectId: ProjectId | null
  readonly subject: AttributeSubject
  readonly places: Readonly<Record<AttributeSubject, TablePlace>>
  /** True while values are on their way to the disk. */
  readonly storing: boolean
}

const start: TablePlace = {
  filter: '',
  sort: null,
  selection: selectionAt({ row: 0, column: 1 }),
  edit: null,
  arriving: null,
}

const fresh: DeskState = {
  projectId: null,
  subject: 'document',
  places: {
    document: start,
    case: { ...start, selection: selectionAt({ row: 0, column: 0 }) },
    speaker: start,
  },
  storing: false,
}

export const useCasesDesk = create<DeskState>()(() => fresh)

/** The desk keeps its place while the project is open, and begins anew with another. */
export function beginProject(projectId: ProjectId): void {
  if (useCasesDesk.getState().projectId !== projectId) useCasesDesk.setState({ ...fresh, projectId })
}

export function showSubject(subject: AttributeSubject): void {
  useCasesDesk.setState({ subject })
}

export function placeIn(subject: AttributeSubject): TablePlace {
  return useCasesDesk.getState().places[subject]
}

/** Puts the rows into another order or chooses others of them. Words that were refused do not wander with a row. */
export function arrange(
  subject: AttributeSubject,
  changes: Partial<Pick<TablePlace, 'filter' | 'sort'>>,
): void {
  setPlace(subject, { ...changes, edit: null })
}

export function setPlace(subject: AttributeSubject, changes: Partial<TablePlace>): void {
  useCasesDesk.setState(({ places }) => ({
    places: { ...places, [subject]: { ...places[subject], ...changes } },
  }))
}
