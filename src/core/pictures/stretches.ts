/** What is coded in one text, in any order; `code` is a place in `codes`. Offsets are UTF-16 code units. */
export interface TextToDraw {
  readonly title: string
  readonly unit: string
  /** Length of the text, UTF-16 code units. */
  readonly characters: number
  readonly codes: readonly {
    readonly key: string
    readonly label: string
    readonly color?: string | undefined
  }[]
  readonly codings: readonly { readonly from: number; readonly to: number; readonly code: number }[]
}

/** Codings of each code, and the characters under it, each once. */
export function countStretches({ codes, codings }: TextToDraw) {
  const counts = codes.map(() => ({ codings: 0, characters: 0 }))
  const ends = codes.map(() => 0)
  for (const { from, to, code } of codings.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const count = counts[code]
    if (count === undefined) continue
    count.codings++
    const end = ends[code] ?? 0
    count.characters += Math.max(0, to - Math.max(from, end))
    ends[code] = Math.max(end, to)
  }
  return counts
}
