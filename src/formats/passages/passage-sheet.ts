import type { TableToWrite } from '../sheets/index.ts'
import { BETWEEN_CODES, type PassagesToWrite } from './passages-to-write.ts'

/** One line a passage; Excel has a second sheet with the query and where the passages come from. */
export function passageTable(file: PassagesToWrite): TableToWrite {
  const { labels, query, attributes, passages, provenance } = file
  const { document, source, paragraph, from, to, codes, before, quotation, after } = labels
  return {
    json: {
      query,
      passages: passages.map(({ values, ...passage }) => ({
        ...passage,
        attributes: Object.fromEntries(attributes.map((name, n) => [name, values[n] ?? ''])),
      })),
      provenance: Object.fromEntries(provenance),
    },
    sheets: [
      {
        name: labels.title,
        heads: { rows: 1, columns: 1 },
        lines: [
          [document, source, paragraph, from, to, codes, before, quotation, after, ...attributes],
          ...passages.map(passage => [
            passage.document,
            passage.source,
            passage.paragraph,
            passage.from,
            passage.to,
            passage.codes.join(BETWEEN_CODES),
            passage.before,
            passage.quotation,
            passage.after,
            ...passage.values,
          ]),
        ],
      },
    ],
    about: [['query', query], ...provenance],
  }
}
