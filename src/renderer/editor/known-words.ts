import { StateEffect, StateField } from '@codemirror/state'
import { plainSegmenter, WordSegmenter } from '../../core/text/index.ts'

/** Replaces the words that the project keeps whole. */
export const showKnownWords = StateEffect.define<readonly string[]>()

/** How the text is cut into words. */
export const knownWords = StateField.define<WordSegmenter>({
  create: () => plainSegmenter,
  update(segmenter, transaction) {
    let next = segmenter
    for (const effect of transaction.effects) {
      if (effect.is(showKnownWords)) next = new WordSegmenter(effect.value)
    }
    return next
  },
})
