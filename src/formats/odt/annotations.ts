import type { Remark } from '../story/index.ts'
import { TextBuilder } from '../text-builder.ts'

/** A comment while it is being read. */
export interface OpenAnnotation {
  readonly id: string
  /** The name of the comment that this one answers; null for none. */
  readonly answers: string | null
  readonly builder: TextBuilder
  author: string
  date: string
}

/** Gathers the comments of a document; answers go into the text of what they answer, after their author's name. */
export class Annotations {
  readonly remarks = new Map<string, Remark>()
  /** From an answer to the comment that started the talk. */
  private readonly firsts = new Map<string, string>()
  private made = 0

  start(name: string | undefined, answers: string | undefined): OpenAnnotation {
    this.made += 1
    const id = name ?? `unnamed ${this.made}`
    return { id, answers: answers ?? null, builder: new TextBuilder(), author: '', date: '' }
  }

  add({ id, answers, builder, author, date }: OpenAnnotation): void {
    const remark: Remark = {
      author: author.replace(/\s+/g, ' ').trim().toWellFormed(),
      madeAt: isoTime(date.trim()),
      text: builder.words().replace(/\n+/g, '\n').toWellFormed(),
    }
    const first = answers === null ? undefined : (this.firsts.get(answers) ?? answers)
    const started = first === undefined ? undefined : this.remarks.get(first)
    if (first === undefined || started === undefined) {
      this.remarks.set(id, remark)
      return
    }
    this.firsts.set(id, first)
    const answer = `${remark.author === '' ? '' : `${remark.author}: `}${remark.text}`
    this.remarks.set(first, {
      ...started,
      text: [started.text, answer].filter(line => line !== '').join('\n'),
    })
  }
}

function isoTime(value: string): string | null {
  const isTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value)
  return isTime && !Number.isNaN(Date.parse(value)) ? value : null
}
