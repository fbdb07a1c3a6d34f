import type { CommentMark } from '../../core/text/index.ts'

/** What somebody wrote, without the place. */
export type Remark = Pick<CommentMark, 'author' | 'text' | 'madeAt'>

/** Which words of a text comments are on. A range starts with the first word behind its start. */
export class CommentRanges {
  /** Started at this place, no word since. */
  private readonly starting = new Map<string, number>()
  private readonly started = new Map<string, number>()
  private readonly ranges = new Map<string, { readonly from: number; readonly to: number }>()

  /** A range starts; the last word written ends at `at`. */
  start(id: string, at: number): void {
    if (!this.ranges.has(id)) this.starting.set(id, at)
  }

  /** Words are about to be written at `at`. */
  wordsAt(at: number): void {
    if (this.starting.size === 0) return
    for (const id of this.starting.keys()) this.started.set(id, at)
    this.starting.clear()
  }

  /** The range of `id` ends behind the last word written. */
  end(id: string, at: number): void {
    const from = this.started.get(id) ?? this.starting.get(id)
    this.starting.delete(id)
    this.started.delete(id)
    if (from !== undefined) this.ranges.set(id, { from, to: Math.max(from, at) })
  }

  /** The sign of a comment: where it has no range, its place; where the range never ended, the end. */
  reference(id: string, at: number): void {
    if (this.started.has(id)) this.end(id, at)
    if (!this.ranges.has(id)) this.ranges.set(id, { from: at, to: at })
  }

  /** A range that never ended is a place: where it started. */
  marks(remarks: ReadonlyMap<string, Remark>): CommentMark[] {
    for (const [id, at] of [...this.starting, ...this.started]) {
      if (!this.ranges.has(id)) this.ranges.set(id, { from: at, to: at })
    }
    return [...this.ranges].flatMap(([id, range]) => {
      const remark = remarks.get(id)
      return remark === undefined ? [] : [{ kind: 'comment', ...range, ...remark, color: null, tags: [] }]
    })
  }
}
