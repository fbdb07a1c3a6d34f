import { create } from 'zustand'
import type { AttributeFileChoice } from '../../../ipc/attribute-files.ts'
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

export function endImport(): void {
  useFileChoice.setState({ choice: null })
}

/** So many of each kind are named; all are counted. */
const NAMED = 200

/** The choice as the host takes it. */
export function asked(choice: FileChoice): AttributeFileChoice {
  return { ...choice, fieldNames: fieldWords(), most: NAMED }
}
