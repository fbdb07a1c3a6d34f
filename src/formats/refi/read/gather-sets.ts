import { derivedId } from '../guid.ts'
import { UniqueNames } from '../names.ts'
import type { GatheredCodes } from './gather-codes.ts'
import { storableName } from './gather-codes.ts'
import type { Gathering } from './gather-codings.ts'
import type { GatheredTexts } from './gather-texts.ts'
import type { IncomingSet } from './incoming.ts'

/** Sets of codes and sets of documents; one of both becomes two, one of nothing is left out. */
export function gatherSets(
  { foreign, ids, ledger, kept }: Gathering,
  codes: GatheredCodes,
  texts: GatheredTexts,
  unnamed: string,
): IncomingSet[] {
  const sets: IncomingSet[] = []
  const names = { codes: new UniqueNames(), documents: new UniqueNames() }
  for (const found of foreign.sets) {
    const base = ids.take('set', found.guid, found.name)
    const members = {
      codes: found.codes.flatMap(guid => codes.byGuid.get(guid) ?? missing(guid, found.name)),
      documents: found.sources.flatMap(guid => texts.byGuid.get(guid)?.id ?? missing(guid, found.name)),
    }
    const of = (['codes', 'documents'] as const).filter(kind => members[kind].length > 0)
    if (found.notes.length > 0) {
      kept.add('set', { guid: found.guid, name: found.name, detail: { set: found.guid, notes: found.notes } })
    }
    if (of.length === 0) ledger.note('set', 'dropped', 'empty', { name: found.name })
    for (const [index, kind] of of.entries()) {
      const name = names[kind].take(storableName(found.name, unnamed))
      if (name !== found.name) ledger.note('set', 'approximated', 'renamed', { name })
      const id = index === 0 ? base : derivedId(base, kind)
      sets.push({ id, name, of: kind, members: [...new Set<string>(members[kind])] })
    }
  }
  return sets

  function missing(guid: string, name: string): never[] {
    const isKept = texts.others.some(({ source }) => source.guid === guid)
    if (isKept) kept.add('set', { guid: '', name, detail: { set: name, member: guid } })
    else ledger.note('member', 'dropped', 'dangling', { name })
    return []
  }
}
