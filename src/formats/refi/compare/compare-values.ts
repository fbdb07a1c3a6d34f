import type { RefiLoss } from '../losses.ts'
import type { RefiAttribute } from '../project-model.ts'
import type { IncomingAttribute } from '../read/incoming.ts'
import { variableNames } from '../variables.ts'
import { asTold, type Comparison } from './comparison.ts'

/** Attributes with their values. What is known of speakers comes back as known of cases. */
export function lossesOfValues({ project, incoming, documentName }: Comparison): RefiLoss[] {
  const found = new Map(
    incoming.attributes.map(attribute => [`${attribute.subject} ${attribute.name}`, attribute]),
  )
  const values = new Map(
    incoming.values.map(({ attributeId, ownerId, value }) => [`${attributeId} ${ownerId}`, value]),
  )
  const names = variableNames(project.attributes)
  const losses: RefiLoss[] = []
  for (const attribute of project.attributes) {
    const { subject, name } = attribute
    const back = found.get(`${subject === 'document' ? 'document' : 'case'} ${names.get(attribute.id)}`)
    for (const reason of differences(attribute, back)) losses.push({ kind: 'attribute', name, reason })
    if (back === undefined) continue
    for (const [owner, value] of attribute.values) {
      const told = values.get(`${back.id} ${owner}`)
      if (told === value) continue
      const document = subject === 'document' ? documentName(owner as Parameters<typeof documentName>[0]) : ''
      const reason =
        told === undefined ? 'left-out' : told === asTold(value) ? 'characters-dropped' : 'changed'
      losses.push({ kind: 'value', name: `${name}: ${value}`, document, reason })
    }
  }
  return losses
}

function differences(attribute: RefiAttribute, back: IncomingAttribute | undefined): RefiLoss['reason'][] {
  if (back === undefined) return [attribute.values.size === 0 ? 'empty' : 'left-out']
  const reasons: RefiLoss['reason'][] = []
  if (back.name !== attribute.name) reasons.push('renamed')
  if (back.type !== attribute.type) reasons.push(back.type === 'text' ? 'as-text' : 'changed')
  if (attribute.isDetail) reasons.push('as-attribute')
  return reasons
}
