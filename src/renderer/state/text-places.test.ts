import { beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../core/id.ts'
import {
  caretOf,
  rememberCaret,
  rememberScroll,
  resumeTextPlaces,
  scrollPlaceOf,
  textPlaces,
} from './text-places.ts'

const text = 'text' as DocumentId

describe('places in texts', () => {
  beforeEach(() => resumeTextPlaces({}))

  it('are each pane’s own; one that never showed the document begins where the other is', () => {
    rememberCaret('first', text, 7)
    rememberScroll('first', text, { position: 5, offset: 2 })
    expect([caretOf('second', text), scrollPlaceOf('second', text)]).toEqual([7, { position: 5, offset: 2 }])
    rememberCaret('second', text, 90)
    rememberScroll('second', text, { position: 80, offset: 0 })
    expect([caretOf('first', text), caretOf('second', text)]).toEqual([7, 90])
    expect(scrollPlaceOf('first', text)).toEqual({ position: 5, offset: 2 })
  })

  it('come back as they were kept, also those kept for both panes', () => {
    rememberCaret('second', text, 90)
    const kept = textPlaces()
    resumeTextPlaces({})
    expect(caretOf('second', text)).toBe(0)
    resumeTextPlaces(kept)
    expect(caretOf('second', text)).toBe(90)
    resumeTextPlaces({ carets: [[text, 4]] })
    expect(caretOf('first', text)).toBe(4)
  })
})
