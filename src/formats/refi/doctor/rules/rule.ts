import type { FindingId } from '../findings.ts'
import type { Patient } from '../patient.ts'
import type { Node } from '../xml-tree.ts'

/**
 * Finds one kind of thing that is wrong, says where, and puts it right in the patient. It sees what the rules before it
 * left, so that each thing is found once.
 */
export type Rule = (
  patient: Patient,
  found: (node: Node | null, name?: string) => void,
) => void | Promise<void>

/** The rules of some findings. */
export type Rules = Readonly<Partial<Record<FindingId, Rule>>>
