import type { CodeId } from '../../core/id.ts'
import { client } from './connection.ts'
import { known } from './queries.ts'
import { useUi } from './ui-store.ts'

/** A code that is there, or the name of one to be made. */
export type ChosenCode = { readonly id: CodeId } | { readonly name: string }

/** The code that is chosen in the codebook, if it is still there. */
export function focusedCode(): CodeId | null {
  const { focusedCodeId } = useUi.getState()
  return known.codes()?.some(code => code.id === focusedCodeId) ? focusedCodeId : null
}

/** The code new ones go under. */
export const parentForNewCode = focusedCode

/** The code of that name where a new one would come to stand. */
export function codeCalled(name: string): CodeId | undefined {
  const parentId = parentForNewCode()
  return known.codes()?.find(code => code.parentId === parentId && code.name === name.trim())?.id
}

/** The code that was chosen; one of a new name is made, which is an act of its own. */
export async function codeIdOf(chosen: ChosenCode): Promise<CodeId> {
  if ('id' in chosen) return chosen.id
  const { name } = chosen
  return codeCalled(name) ?? (await client.codes.create({ name, parentId: parentForNewCode() })).id
}
