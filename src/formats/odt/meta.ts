import type { Details } from '../../core/document/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { detailsOf } from '../file-details.ts'
import { readOdfXml } from './odf-xml.ts'

/** What `meta.xml` says of the document; a damaged one says nothing. */
export function readMeta(bytes: Uint8Array | null): Details {
  const values = new Map<string, string[]>()
  let open: string[] | null = null
  try {
    if (bytes === null) return {}
    readOdfXml(bytes, {
      open: name => {
        open = values.get(name) ?? []
        open.push('')
        values.set(name, open)
      },
      close: () => {
        open = null
      },
      text: words => {
        if (open !== null) open[open.length - 1] += words
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {}
  }
  const all = (name: string) => values.get(name) ?? []
  return detailsOf({
    title: all('dc:title')[0] ?? '',
    // `dc:creator` is who changed the file last; the other is not always there.
    authors: all('meta:initial-creator').length > 0 ? all('meta:initial-creator') : all('dc:creator'),
    date: (all('meta:creation-date')[0] || all('dc:date')[0]) ?? '',
    language: all('dc:language')[0] ?? '',
    keywords: all('meta:keyword'),
  })
}
