/** A place where a document begins, or may begin. `at`: where its first line starts, in UTF-16 code units. */
export interface Cut {
  readonly at: number
  /** The words by which the document is known there: `第3篇`, `Chapter 2`, a title. */
  readonly label: string
  /** True when the text is split there unless somebody says otherwise; false for what is only offered. */
  readonly certain: boolean
}
