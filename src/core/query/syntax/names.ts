import type { AttributeType } from '../../attribute/index.ts'
import { foldSpaces } from '../../codebook/index.ts'
import type {
  AttributeId,
  CodeId,
  CoderId,
  CodeSetId,
  DocumentGroupId,
  DocumentSetId,
  SavedQueryId,
} from '../../id.ts'
import { folded } from '../compare.ts'

/** Something a query can name. */
export interface Nameable<Id extends string> {
  readonly id: Id
  /** What it is called; the first is how it is written. */
  readonly names: readonly string[]
  /** Names from the top down, parted by `/`, for what lies in a tree. */
  readonly path?: string
}

export interface NameableAttribute extends Nameable<AttributeId> {
  readonly subject: 'document' | 'case' | 'speaker'
  readonly type: AttributeType
  readonly choices: readonly string[]
}

/** What the things of a project are called: what queries in words are read and written with. */
export interface QueryNames {
  readonly codes: readonly Nameable<CodeId>[]
  readonly savedQueries: readonly Nameable<SavedQueryId>[]
  readonly coders: readonly Nameable<CoderId>[]
  readonly codeSets: readonly Nameable<CodeSetId>[]
  readonly groups: readonly Nameable<DocumentGroupId>[]
  readonly sets: readonly Nameable<DocumentSetId>[]
  readonly attributes: readonly NameableAttribute[]
  readonly speakers: readonly string[]
  readonly documents: readonly string[]
}

/**
 * The things somebody means: by path, else by name, else by either as a search would find it, white space folded as in
 * names. Empty for none, several for a name that is not enough.
 */
export function thingsCalled<Thing extends Nameable<string>>(
  things: readonly Thing[],
  called: string,
): readonly Thing[] {
  const words = foldSpaces(called)
  const byPath = things.filter(({ path }) => path === words)
  if (byPath.length > 0) return byPath
  const byName = things.filter(({ names }) => names.includes(words))
  if (byName.length > 0) return byName
  const plain = folded(words)
  return things.filter(
    ({ names, path }) =>
      (path !== undefined && folded(path) === plain) || names.some(name => folded(name) === plain),
  )
}

/** The shortest words that mean this thing and no other; null where there are none. */
export function nameOf<Thing extends Nameable<string>>(things: readonly Thing[], id: string): string | null {
  const thing = things.find(known => known.id === id)
  if (thing === undefined) return null
  const [name] = thing.names
  const means = (words: string) => {
    const found = thingsCalled(things, words)
    return found.length === 1 && found[0]?.id === id
  }
  return (
    [name, thing.path].find(words => words !== undefined && foldSpaces(words) === words && means(words)) ??
    null
  )
}
