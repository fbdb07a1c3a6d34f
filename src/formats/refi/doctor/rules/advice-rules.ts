import type { Rules } from './rule.ts'

/** What the standard allows and programs lose. */
export const adviceRules = {
  'note-reference'(patient, found) {
    for (const { node, parent } of patient.all('NoteRef'))
      if (/(Source|Selection)$/.test(parent.name)) found(node, parent.name)
  },
  'coding-in-transcript'(patient, found) {
    for (const { node, parent } of patient.all('Coding'))
      if (parent.name === 'TranscriptSelection') found(node)
  },
  'graph-part'(patient, found) {
    for (const { node } of patient.all('Vertex', 'Edge'))
      if (node.attributes.representedGUID === undefined) found(node)
  },
} satisfies Rules
