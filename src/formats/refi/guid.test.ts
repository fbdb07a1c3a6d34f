import { describe, expect, it } from 'vitest'
import { selectionGuid, toGuid } from './guid.ts'
import { interview, page } from './testing/sample-project.ts'
import { testId } from './testing/test-id.ts'

describe('the GUID of a selection', () => {
  // Expected value computed with Python: uuid.uuid5(UUID(document), '20-22').
  it('is the version 5 UUID of the span in the namespace of its document', () => {
    expect(selectionGuid(interview, { from: 20, to: 22 })).toBe('8B6A3262-DE04-560F-97A8-464A607CA232')
  })

  it('differs between spans, documents, and from what they hold', () => {
    const guids = [
      selectionGuid(interview, { from: 1, to: 12 }),
      selectionGuid(interview, { from: 11, to: 2 }),
      selectionGuid(page, { from: 1, to: 12 }),
      toGuid(testId(4, 1)),
      toGuid(interview),
    ]
    expect(new Set(guids).size).toBe(5)
    for (const guid of guids.slice(0, 3))
      expect(guid).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/)
  })
})
