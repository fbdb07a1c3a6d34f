import { create } from 'zustand'
import type { CheckedInputOf } from '../../ipc/contract.ts'

/** What the matrix desk shows; exports write exactly this. */
export const useMatrixChoice = create<CheckedInputOf<'matrices.count'>>()(() => ({
  rows: 'codes',
  columns: 'documents',
  measure: 'codings',
  subcodes: false,
}))
