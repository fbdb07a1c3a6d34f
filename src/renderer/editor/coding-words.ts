import { Facet } from '@codemirror/state'

/** What a screen reader says where codings start and end, in the interface language. */
export interface CodingWords {
  readonly start: (name: string) => string
  readonly end: (name: string) => string
}

export const codingWords = Facet.define<CodingWords, CodingWords>({
  combine: values => values[0] ?? { start: name => `[${name}`, end: name => `${name}]` },
})
