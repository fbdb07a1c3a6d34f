import { derivedId, toGuid, toId } from '../../guid.ts'
import type { Patient } from '../patient.ts'
import { type Node, newNode } from '../xml-tree.ts'
import { madeInOrder } from './identity-rules.ts'
import type { Rules } from './rule.ts'

const made = /^((Text|PDF|Picture|Audio|Video)Source|\w+Selection|Coding|Note)$/

export const makerRules = {
  'origin-missing'(patient, found) {
    if (patient.origin.trim() === '') found(patient.root)
  },
  'date-missing'(patient, found) {
    const { creationDateTime, modifiedDateTime } = patient.root.attributes
    for (const { node } of patient.all().filter(each => made.test(each.node.name))) {
      if (node.attributes.creationDateTime !== undefined) continue
      if (node.name !== 'Note' || node.attributes.modifiedDateTime === undefined) found(node)
      node.attributes.creationDateTime =
        node.attributes.modifiedDateTime ?? creationDateTime ?? modifiedDateTime ?? patient.context.now
    }
  },
  'coder-missing'(patient, found) {
    for (const { node, parent } of patient.all().filter(each => made.test(each.node.name))) {
      if (node.attributes.creatingUser !== undefined) continue
      found(node)
      // A coding is of who made its selection, where it does not say otherwise.
      const above =
        node.name === 'Coding' && /Selection$/.test(parent.name) ? parent.attributes.creatingUser : undefined
      node.attributes.creatingUser =
        node.attributes.modifyingUser ??
        above ??
        patient.root.attributes.creatingUserGUID ??
        unknownCoder(patient)
    }
  },
} satisfies Rules

/** The coder who stands for all that nobody is named for. */
function unknownCoder(patient: Patient): string {
  const guid = toGuid(derivedId(toId('unknown coder'), 'User'))
  const users: Node = madeInOrder(patient, 'Users')
  if (!users.children.some(({ attributes }) => attributes.guid === guid)) {
    users.children.push(newNode('User', { guid, name: 'Unknown coder' }))
  }
  return guid
}
