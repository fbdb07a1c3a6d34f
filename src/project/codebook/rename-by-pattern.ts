import { runInNewContext } from 'node:vm'
import { Refusal } from '../../core/refusal.ts'
import { readPattern } from '../../core/search/index.ts'

/** Time that a pattern has for all names together, in milliseconds. */
const LONGEST = 500

/**
 * The names with what `find` finds replaced, everywhere in them. A regular expression can take for ever; it runs
 * where it can be stopped. Refuses: pattern-invalid, pattern-too-slow.
 */
export function renameByPattern(
  names: readonly string[],
  { find, replace, regex }: { readonly find: string; readonly replace: string; readonly regex: boolean },
): string[] {
  if (!regex) return names.map(name => name.replaceAll(find, () => replace))
  const { source, flags } = readPattern(find, ['case', 'script'])
  try {
    const renamed: unknown = runInNewContext(
      'JSON.stringify(JSON.parse(names).map(name => name.replace(new RegExp(source, flags), replace)))',
      { names: JSON.stringify(names), source, flags, replace },
      { timeout: LONGEST },
    )
    return JSON.parse(String(renamed)) as string[]
  } catch (error) {
    // Made where the pattern ran, it is no Error of ours.
    const { code } = error as { readonly code?: string }
    if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new Refusal('pattern-too-slow', `${find} took more than ${LONGEST} ms`)
  }
}
