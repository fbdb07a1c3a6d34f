import { describe, expect, it } from 'vitest'
import { notesHeading } from './notes.ts'

describe('notesHeading', () => {
  it.each([
    ['simplified', '社区治理的实践与问题，以《Governance》为例。𠮷', '注释'],
    ['traditional', '社區治理的實踐與問題，這裡沒有標題。', '註釋'],
    ['English', 'The notion of guanxi (关系) in community work', 'Notes'],
    ['Hebrew', 'שלום עולם', 'Notes'],
    ['no words', '12 👨‍👩‍👧', 'Notes'],
  ])('speaks the language of a text in %s', (_, text, heading) => {
    expect(notesHeading(text)).toBe(heading)
  })
})
