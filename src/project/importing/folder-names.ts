import { basename, dirname, relative, sep } from 'node:path'
import { foldSpaces, MAX_NAME_LENGTH } from '../../core/codebook/index.ts'

/**
 * How the folders somebody named begin the names of what lies in them. One that is named alone does not: that all comes
 * from it tells nothing apart. Several of the same name are told apart by the folders they lie in.
 */
export function namesOfTops(
  folders: readonly string[],
  alone: boolean,
): ReadonlyMap<string, readonly string[]> {
  const isDoubled = (folder: string) =>
    folders.some(other => other !== folder && basename(other) === basename(folder))
  return new Map(
    folders.map(folder => {
      if (alone) return [folder, []]
      const above = isDoubled(folder) ? [basename(dirname(folder))] : []
      return [folder, groupNames([...above, basename(folder)])]
    }),
  )
}

/** The folders between a folder and a file in it, from the top down, as groups are called. */
export function namesBetween(folder: string, file: string): string[] {
  return groupNames(relative(folder, dirname(file)).split(sep))
}

/**
 * Names of folders as names of groups: characters composed as people type them (some file systems take them apart),
 * white space folded, cut at the longest name there can be. What has nothing left is no name.
 */
function groupNames(names: readonly string[]): string[] {
  return names.flatMap(name => {
    const folded = foldSpaces(name.normalize('NFC'))
    const cut = foldSpaces(folded.slice(0, MAX_NAME_LENGTH).replace(/[\uD800-\uDBFF]$/, ''))
    return cut === '' ? [] : [cut]
  })
}
