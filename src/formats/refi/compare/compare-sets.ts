import type { RefiLoss } from '../losses.ts'
import type { RefiGroup, RefiSet } from '../project-model.ts'
import type { Incoming, IncomingSet } from '../read/incoming.ts'
import { byId } from './comparison.ts'

export function lossesOfSets(sets: readonly RefiSet[], incoming: Incoming): RefiLoss[] {
  const found = byId<IncomingSet>(incoming.sets)
  const losses: RefiLoss[] = []
  for (const { id, name, members } of sets) {
    const set = found.get(id)
    const lose = (reason: RefiLoss['reason']) => losses.push({ kind: 'set', name, reason })
    if (members.length === 0) lose('empty')
    else if (set === undefined) lose('left-out')
    else if (set.name !== name) lose('renamed')
    if (set !== undefined && set.members.join() !== members.join()) lose('changed')
  }
  return losses
}

/** A group comes back as a set at best. */
export function lossesOfGroups(groups: readonly RefiGroup[], incoming: Incoming): RefiLoss[] {
  const found = byId<IncomingSet>(incoming.sets)
  return groups.map(({ id, path, members }) => {
    const isWhole = found.get(id)?.members.join() === members.join()
    const reason = members.length === 0 ? 'empty' : isWhole ? 'as-set' : 'changed'
    return { kind: 'group', name: path.join(' / '), reason }
  })
}
