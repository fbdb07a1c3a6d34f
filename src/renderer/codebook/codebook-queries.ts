import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CodeId } from '../../core/id.ts'
import type { CodesWish, MergeWishInput } from '../../ipc/codebook-acts.ts'
import type { InputOf } from '../../ipc/contract.ts'
import { client } from '../state/connection.ts'
import { keys } from '../state/query-client.ts'

/** All of these are asked again when codes or codings change: their keys begin as that of the codes. */
export function useCodeFigures() {
  return useQuery({ queryKey: [...keys.codes, 'figures'], queryFn: () => client.codes.figures() })
}

export { useCodeSets } from '../state/queries.ts'

/** Anchor examples of all codes; asked for only where they are shown. */
export function useExamples(isShown = true) {
  return useQuery({
    queryKey: [...keys.codes, 'examples'],
    queryFn: () => client.codes.examples(),
    enabled: isShown,
  })
}

export function useCodeHistory(id: CodeId) {
  return useQuery({ queryKey: [...keys.codes, 'history', id], queryFn: () => client.codes.history({ id }) })
}

export function useMergeCounts(wish: MergeWishInput) {
  return useQuery({
    queryKey: [...keys.codes, 'merge', wish],
    queryFn: () => client.codes.previewMerge(wish),
    placeholderData: keepPreviousData,
  })
}

export function useCodesPreview(wish: CodesWish, isAsked: boolean) {
  return useQuery({
    queryKey: [...keys.codes, 'change', wish],
    queryFn: () => client.codes.previewUpdateMany(wish),
    enabled: isAsked,
  })
}

export function useMovePreview(wish: InputOf<'codes.moveMany'>) {
  return useQuery({
    queryKey: [...keys.codes, 'move', wish],
    queryFn: () => client.codes.previewMoveMany(wish),
  })
}

export function useImportPreview(path: string) {
  return useQuery({
    queryKey: [...keys.codes, 'import', path],
    queryFn: () => client.codes.previewImportTable({ path }),
    gcTime: 0,
  })
}
