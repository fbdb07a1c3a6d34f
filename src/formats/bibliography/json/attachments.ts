import { type Annotation, inOneLine, tidyText, unique } from '../entry.ts'
import { htmlText } from '../html-text.ts'
import { firstText, isObject, type JsonObject, objects, textOf } from './values.ts'

/** Paths of attachments as written. */
export function filesIn(attachments: readonly JsonObject[]): string[] {
  return attachments.map(attachment => firstText(attachment, 'path', 'localPath', 'filename'))
}

/** Tags, written as texts or as objects with a `tag`. */
export function tagsIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : []
  return unique(list.map(tag => inOneLine(isObject(tag) ? firstText(tag, 'tag', 'name') : textOf(tag))))
}

/** Annotations inside attachments, as Better BibTeX writes them. */
export function annotationsOf(attachments: readonly JsonObject[]): Annotation[] {
  return attachments.flatMap(({ annotations }) => objects(annotations).flatMap(annotationOf))
}

/**
 * An annotation with the field names of Zotero (`annotationText`) or of its export (`text`). None for one without
 * words and without comment, such as a drawing.
 */
export function annotationOf(annotation: JsonObject): Annotation[] {
  const text = tidyText(firstText(annotation, 'annotationText', 'text'))
  const comment = tidyText(htmlText(firstText(annotation, 'annotationComment', 'comment')))
  if (text === '' && comment === '') return []
  const color = firstText(annotation, 'annotationColor', 'color').toLowerCase()
  const page = inOneLine(firstText(annotation, 'annotationPageLabel', 'pageLabel', 'page'))
  const made = firstText(annotation, 'dateAdded', 'dateModified', 'date', 'annotationDate')
  return [
    {
      text,
      comment,
      color: /^#[0-9a-f]{6}$/.test(color) ? color : null,
      tags: tagsIn(annotation.tags),
      page: page === '' ? null : page,
      madeAt: /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(made)
        ? made.replace(' ', 'T')
        : null,
      author: inOneLine(firstText(annotation, 'annotationAuthorName', 'authorName', 'author')),
    },
  ]
}
