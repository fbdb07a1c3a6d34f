import type { Details } from '../core/document/index.ts'
import type { Mark } from '../core/text/index.ts'

/** Something a person should know about a file that was read. `code` has words in `imports.json`. */
export interface ReadingWarning {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** What a reader makes of a file. */
export interface Extracted {
  /**
   * LF line ends, well-formed UTF-16. Paragraphs are lines; a blank line parts them where the format has no other
   * sign. Cells of a table row are parted by a tab. Notes are called by `[1]` in the text and stand at its end.
   */
  readonly text: string
  /** Sorted by place. */
  readonly marks: readonly Mark[]
  /** What the file says about itself. */
  readonly details: Details
  readonly warnings: readonly ReadingWarning[]
}

/** How a long reading is watched. */
export interface ReadingControls {
  /** Called between pages or parts, e.g. 12 of 300. */
  progress?(done: number, total: number): void
}
