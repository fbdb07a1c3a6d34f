import { toGuid } from './guid.ts'
import { legalName, UniqueNames } from './names.ts'
import type { RefiSet } from './project-model.ts'
import type { XmlWriter } from './xml.ts'

/** Writes sets of codes and of documents; projects and codebooks name the members by different attributes. */
export function writeSets(writer: XmlWriter, sets: readonly RefiSet[], referTo: 'targetGUID' | 'guid'): void {
  const names = new UniqueNames()
  writer.container('Sets')
  for (const { id, name: wanted, of, members } of sets) {
    writer.open('Set', { guid: toGuid(id), name: names.take(legalName(wanted, 'Set')) })
    for (const member of members) {
      writer.leaf(of === 'codes' ? 'MemberCode' : 'MemberSource', { [referTo]: toGuid(member) })
    }
    writer.close()
  }
  writer.close()
}
