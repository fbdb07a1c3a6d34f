import type { Details } from '../../core/document/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { detailsOf } from '../file-details.ts'
import { readWordXml } from './word-xml.ts'

/** What the core properties of a package (ECMA-376 part 2, 11) say; damaged ones say nothing. */
export function readProperties(bytes: Uint8Array | null): Details {
  const values = new Map<string, string>()
  let open: string | null = null
  try {
    if (bytes === null) return {}
    readWordXml(bytes, {
      open: name => {
        open = name
      },
      close: () => {
        open = null
      },
      text: words => {
        if (open !== null) values.set(open, (values.get(open) ?? '') + words)
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {}
  }
  const value = (name: string) => values.get(name) ?? ''
  return detailsOf({
    title: value('dc:title'),
    authors: [value('dc:creator')],
    date: value('dcterms:created'),
    language: value('dc:language'),
    keywords: [value('cp:keywords')],
  })
}
