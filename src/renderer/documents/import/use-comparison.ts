import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { client } from '../../state/connection.ts'
import { choiceOf, type PlannedFile, useImportPlan } from './import-plan.ts'

/** Original and result of a file, by the choices as they are now. */
export function useComparison(file: PlannedFile) {
  const plan = useImportPlan()
  const choice = choiceOf(file, plan)
  return useQuery({
    queryKey: ['import-compare', choice],
    queryFn: ({ signal }) => client.imports.compare(choice, { signal }),
    // Files change on disk; a comparison is looked at and forgotten.
    gcTime: 0,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
}
