import { type PassageFormat, passagesText } from '../../formats/passages/index.ts'
import type { Session } from '../session.ts'
import { passageFile } from './passage-file.ts'

/** Passages for standard output: the value, lines of their columns, and texts in other forms. */
export async function passageText(session: Session, wanted: Parameters<typeof passageFile>[1]) {
  return session.during(new AbortController().signal, async signal => {
    const file = await passageFile(session.file.db, wanted, { session, signal, progress: () => {} })
    return {
      json: JSON.parse(passagesText(file, 'json')) as unknown,
      plain: file.passages.map(({ document, from, to, paragraph, codes, before, quotation, after }) => [
        ...[document, paragraph, from, to, codes.join('; ')],
        ...[before, quotation, after],
      ]),
      text: (format: Exclude<PassageFormat, 'xlsx' | 'docx'>) => passagesText(file, format),
    }
  })
}
