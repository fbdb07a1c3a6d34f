import { create } from 'zustand'
import type { AttributeType } from '../../../core/attribute/index.ts'
import type { AttributeFileChoice, AttributeFilePreview } from '../../../ipc/attribute-files.ts'
import type { AttributeSubject } from '../../../ipc/constants.ts'
import { fieldWords } from '../../state/rule-words.ts'

/** What is asked about a file of values: how it is read, and what of it comes in. */
export type FileChoice = Omit<AttributeFileChoice, 'fieldNames' | 'most'>

export const useFileChoice = create<{ readonly choice: FileChoice | null }>()(() => ({ choice: null }))

/** Endings of the files that can hold a table of values. */
const tableFile = /\.(?:csv|tsv|tab|xlsx|xlsm)$/i

/** Opens the dialog for a file; false for what is plainly no table. */
export function beginImport(subject: AttributeSubject, paths: readonly string[]): boolean {
  const [path] = paths
  if (path === undefined || paths.length > 1 || !tableFile.test(path)) return false
  useFileChoice.setState({ choice: { path, subject } })
  return true
}

export function changeChoice(changes: Partial<FileChoice>): void {
  useFileChoice.setState(({ choice }) => (choice === null ? {} : { choice: { ...choice, ...changes } }))
}

export interface ColumnChanges {
  readonly use?: boolean
  readonly type?: AttributeType
}

/** What people chose of other columns stays; what nobody chose is as it was shown, and types follow the file. */
export function changeColumn({ columns }: AttributeFilePreview, at: number, changes: ColumnChanges): void {
  const before = useFileChoice.getState().choice?.columns
  changeChoice({
    columns: columns.map(({ use }, other) => ({
      ...(before?.[other] ?? { use, type: null }),
      ...(other === at ? changes : {}),
    })),
  })
}

export function endImport(): void {
  useFileChoice.setState({ choice: null })
}

/** So many of each kind are named; all are counted. */
const NAMED = 200

/** The choice as the host takes it. */
export function asked(choice: FileChoice): AttributeFileChoice {
  return { ...choice, fieldNames: fieldWords(), most: NAMED }
}
