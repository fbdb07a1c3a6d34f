import { create } from 'zustand'
import type { CodeId, ProjectId } from '../../core/id.ts'
import { plainLook, type TableLook } from '../../core/matrix/index.ts'
import type { crosstabMeasures, crosstabTables, measures, sameUnits } from '../../ipc/constants.ts'
import type { InputOf } from '../../ipc/contract.ts'
import type { Within } from '../../ipc/matrices.ts'

/** The tables of the analysis desk, one at a time. */
export const tableKinds = ['matrix', 'frequencies', 'cooccurrence', 'crosstab'] as const
export type TableKind = (typeof tableKinds)[number]

/** What stands in the rows or the columns. */
export type AxisChoice = Exclude<InputOf<'matrices.heads'>['axis'], string>

/** Nothing narrows what is counted. */
export const everywhereCounted: Within = {
  documents: null,
  groups: [],
  sets: [],
  coders: [],
  cases: [],
  speakers: [],
  queries: [],
}

/** Which codes, all with null, and whether those below count for them. */
interface CodesChoice {
  readonly codes: readonly CodeId[] | null
  readonly subcodes: boolean
  readonly within: Within
  readonly look: TableLook
}

interface AxesChoice {
  readonly rows: AxisChoice
  readonly columns: AxisChoice
  readonly subcodes: boolean
  readonly within: Within
  readonly look: TableLook
}

/** What is chosen in each table; pictures draw, and exports write, exactly this. */
export interface TableChoice {
  readonly table: TableKind
  readonly matrix: AxesChoice & { readonly measure: (typeof measures)[number] }
  readonly frequencies: CodesChoice
  readonly cooccurrence: CodesChoice & {
    readonly same: 'passage' | (typeof sameUnits)[number]
    /** Of codes on the same passage. */
    readonly show: 'pairs' | 'characters' | 'jaccard'
  }
  readonly crosstab: AxesChoice & {
    readonly measure: (typeof crosstabMeasures)[number]
    readonly show: (typeof crosstabTables)[number]
  }
  /** Whether cells are tinted by their size. */
  readonly heat: boolean
}

const summed: TableLook = { ...plainLook, sums: true }

const fresh: TableChoice = {
  table: 'matrix',
  matrix: {
    rows: { of: 'codes' },
    columns: { of: 'documents' },
    measure: 'codings',
    subcodes: false,
    within: everywhereCounted,
    look: summed,
  },
  frequencies: { codes: null, subcodes: false, within: everywhereCounted, look: plainLook },
  cooccurrence: {
    codes: null,
    subcodes: false,
    within: everywhereCounted,
    same: 'passage',
    show: 'pairs',
    look: plainLook,
  },
  crosstab: {
    rows: { of: 'codes' },
    columns: { of: 'documents' },
    measure: 'codings',
    show: 'counts',
    subcodes: false,
    within: everywhereCounted,
    look: summed,
  },
  heat: true,
}

export const useTableChoice = create<TableChoice>()(() => fresh)

/** Changes what is chosen in one of the tables. */
export function choose<Kind extends TableKind>(kind: Kind, changes: Partial<TableChoice[Kind]>): void {
  useTableChoice.setState(choice => ({ [kind]: { ...choice[kind], ...changes } }))
}

/** Begins the table anew, as in a project that was never analysed. */
export function forgetChoice(kind: TableKind): void {
  useTableChoice.setState({ [kind]: fresh[kind] })
}

const keyOf = (projectId: ProjectId) => `postil.tables.${projectId}`

/** Chooses what was chosen in this project last. */
export function resumeTables(projectId: ProjectId): void {
  const kept = localStorage.getItem(keyOf(projectId))
  const {
    table = fresh.table,
    heat = fresh.heat,
    ...choices
  } = kept === null ? {} : (JSON.parse(kept) as Partial<TableChoice>)
  // What another version of the window kept may lack what this one asks for.
  const resumed = Object.fromEntries(
    tableKinds.map(kind => {
      const of = choices[kind as keyof typeof choices]
      return [
        kind,
        {
          ...fresh[kind],
          ...of,
          within: { ...everywhereCounted, ...of?.within },
          look: { ...fresh[kind].look, ...of?.look },
        },
      ]
    }),
  )
  useTableChoice.setState({ ...fresh, ...resumed, table, heat })
}

export function keepTables(projectId: ProjectId): void {
  localStorage.setItem(keyOf(projectId), JSON.stringify(useTableChoice.getState()))
}
