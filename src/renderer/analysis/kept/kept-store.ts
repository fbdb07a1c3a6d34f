import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { RecipeId } from '../../../core/id.ts'
import type { Progress } from '../../../ipc/port.ts'
import type { KeptRecipe, RecipeInput } from '../../../ipc/recipes.ts'
import { client, onOpened, useConnection } from '../../state/connection.ts'
import { keys, queryClient } from '../../state/query-client.ts'

interface KeptState {
  /** The one that is looked at. */
  readonly chosen: RecipeId | null
  /** What is to be kept, while its name is asked for; and what is being renamed. */
  readonly keeping: { readonly recipe: RecipeInput; readonly name: string } | null
  readonly renaming: boolean
}

const fresh: KeptState = { chosen: null, keeping: null, renaming: false }

export const useKept = create<KeptState>()(() => fresh)

/** How far a comparison that takes long has come. */
export const useComparing = create<{ readonly progress: Progress | null }>()(() => ({ progress: null }))

/** The tables and pictures that are kept, in the order they were. */
export function useRecipes(): readonly KeptRecipe[] | undefined {
  const enabled = useConnection(connection => connection.state === 'open')
  return useQuery({ queryKey: keys.recipes, queryFn: () => client.recipes.list(), enabled }).data
}

export function knownRecipes(): readonly KeptRecipe[] {
  return queryClient.getQueryData<readonly KeptRecipe[]>(keys.recipes) ?? []
}

/** The one that is looked at: the chosen, or the first. */
export function chosenOf(all: readonly KeptRecipe[], chosen: RecipeId | null): KeptRecipe | undefined {
  return all.find(({ id }) => id === chosen) ?? all[0]
}

/** What became of one since it was last run. */
export function useChanges(id: RecipeId) {
  return useQuery({
    queryKey: [...keys.changes, id],
    queryFn: async ({ signal }) => {
      const onProgress = (progress: Progress) => useComparing.setState({ progress })
      try {
        return await client.recipes.changes({ id }, { signal, onProgress })
      } finally {
        useComparing.setState({ progress: null })
      }
    },
    structuralSharing: false,
  })
}

export function stopComparing(): void {
  queryClient.cancelQueries({ queryKey: keys.changes }).catch((error: unknown) => console.error(error))
}

/** A project begins with nothing chosen. Returns a function that ends it. */
export function forgetKept(): () => void {
  return onOpened(() => useKept.setState(fresh))
}
