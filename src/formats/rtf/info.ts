import type { Details } from '../../core/document/index.ts'
import { detailsOf } from '../file-details.ts'

/** Fields of the information group that are kept. */
export const infoFields = ['title', 'author', 'keywords'] as const
export type InfoField = (typeof infoFields)[number]

/** The information group of a document. */
export class Info {
  private readonly fields: Partial<Record<InfoField, string>> = {}
  private readonly creation = { yr: 0, mo: 0, dy: 0 }

  /** Of a field written twice the first counts: the author comes before the last reviser. */
  set(field: InfoField, words: string): void {
    this.fields[field] ??= words
  }

  setCreation(part: 'yr' | 'mo' | 'dy', value: number): void {
    this.creation[part] ||= value
  }

  details(): Details {
    const { yr, mo, dy } = this.creation
    const date = `${yr}-${String(mo).padStart(2, '0')}-${String(dy).padStart(2, '0')}`
    const { title = '', author = '', keywords = '' } = this.fields
    return detailsOf({ title, authors: [author], keywords: [keywords], ...(yr > 0 && { date }) })
  }
}
