import { RangeSet, StateEffect, StateField } from '@codemirror/state'
import { GutterMarker, gutter } from '@codemirror/view'

/** A bookmark as the margin shows it. */
export interface BookmarkSign {
  readonly from: number
  /** What the pointer reads over it. */
  readonly title: string
}

/** Replaces the bookmarks shown; positions are in the text as it is after the transaction. */
export const showBookmarks = StateEffect.define<readonly BookmarkSign[]>()

class Sign extends GutterMarker {
  constructor(readonly title: string) {
    super()
  }

  override eq(other: Sign): boolean {
    return other.title === this.title
  }

  override toDOM(): Node {
    const sign = document.createElement('span')
    sign.className = 'cm-bookmark'
    sign.title = this.title
    return sign
  }
}

const signs = StateField.define<RangeSet<Sign>>({
  create: () => RangeSet.empty,
  update(shown, transaction) {
    let next = shown.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(showBookmarks)) continue
      const { doc } = transaction.state
      const inside = effect.value.filter(({ from }) => from <= doc.length)
      const ranges = inside.map(({ from, title }) => new Sign(title).range(doc.lineAt(from).from))
      next = RangeSet.of(ranges, true)
    }
    return next
  },
})

/** A small ribbon beside each paragraph with a bookmark. */
export const bookmarkSigns = [
  signs,
  gutter({ class: 'cm-bookmarks', markers: view => view.state.field(signs) }),
]
