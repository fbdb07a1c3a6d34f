import { dateDetails } from '../dates.ts'
import type { Draft } from '../entry.ts'
import { htmlText } from '../html-text.ts'
import { joinPeople, personOf } from '../names.ts'
import { annotationsOf, filesIn, tagsIn } from './attachments.ts'
import { firstText, isObject, type JsonObject, objects, textOf } from './values.ts'

/** An item of CSL-JSON (citation-style-language/schema, csl-data.json). */
export function cslDraft(item: JsonObject): Draft {
  const words = (...fields: string[]) => htmlText(firstText(item, ...fields))
  const attachments = objects(item.attachments)
  return {
    key: firstText(item, 'citation-key', 'citekey', 'id'),
    details: {
      type: firstText(item, 'type'),
      title: words('title'),
      author: people(item.author),
      editor: people(item.editor),
      source: words('container-title', 'collection-title', 'event-title', 'event'),
      publisher: words('publisher'),
      ...dateDetails(datesIn(item.issued)),
      volume: firstText(item, 'volume'),
      issue: firstText(item, 'issue', 'number'),
      pages: firstText(item, 'page'),
      doi: firstText(item, 'DOI', 'doi'),
      isbn: firstText(item, 'ISBN'),
      url: firstText(item, 'URL', 'url'),
      language: firstText(item, 'language'),
      abstract: words('abstract'),
    },
    files: filesIn(attachments),
    tags: [...firstText(item, 'keyword').split(/[,;，；]/), ...tagsIn(item.tags)],
    annotations: annotationsOf(attachments),
    notes: [words('note')],
  }
}

function people(value: unknown): string {
  return joinPeople(
    objects(value).map(name => {
      const particles = [name['dropping-particle'], name['non-dropping-particle']].map(textOf)
      const family = [...particles, textOf(name.family)].filter(part => part !== '').join(' ')
      const person = family === '' ? textOf(name.given) : personOf(family, textOf(name.given))
      const suffix = textOf(name.suffix)
      return textOf(name.literal) || (suffix === '' ? person : `${person}, ${suffix}`)
    }),
  )
}

/** A date in parts, as a text in one of several fields, or as a text alone. */
function datesIn(value: unknown): string[] {
  if (!isObject(value)) return [textOf(value)]
  const first: unknown = Array.isArray(value['date-parts']) ? value['date-parts'][0] : undefined
  const parts = Array.isArray(first) ? first.slice(0, 3).map(textOf) : []
  return [parts.filter(part => part !== '').join('-'), firstText(value, 'raw', 'literal')]
}
