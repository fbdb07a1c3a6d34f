import { dateDetails } from '../dates.ts'
import type { Annotation, Draft } from '../entry.ts'
import { htmlText } from '../html-text.ts'
import { joinPeople, personName, personOf } from '../names.ts'
import { workType } from '../work-types.ts'
import { annotationOf, annotationsOf, filesIn, tagsIn } from './attachments.ts'
import { firstText, isObject, type JsonObject, objects, textOf } from './values.ts'

/** Creators who are to a work what an author is, where it has none. */
const inPlaceOfAuthor =
  /^(?:author|artist|cartographer|composer|director|interviewee|inventor|podcaster|presenter|programmer|reviewedAuthor|sponsor|contributor)$/

/** Whether an item has the fields of Zotero, from its API or from Better BibTeX, rather than those of CSL. */
export function isZoteroItem(item: JsonObject): boolean {
  return typeof dataOf(item).itemType === 'string'
}

/** The API wraps the fields of an item; exports do not. */
function dataOf(item: JsonObject): JsonObject {
  return isObject(item.data) ? item.data : item
}

/**
 * Items of Zotero. Notes, attachments and annotations that stand beside the works are put to the work they belong to;
 * an attachment that belongs to none is a work by itself.
 */
export function zoteroDrafts(items: readonly JsonObject[]): Draft[] {
  const all = items.map(dataOf)
  const owners = new Map(all.map(item => [textOf(item.key), textOf(item.parentItem)]))
  const children = new Map<string, JsonObject[]>()
  for (const item of all) {
    const parent = textOf(item.parentItem)
    if (parent === '') continue
    // An annotation belongs to an attachment, which belongs to a work.
    const work = isChild(item, 'annotation') ? owners.get(parent) || parent : parent
    const siblings = children.get(work)
    if (siblings) siblings.push(item)
    else children.set(work, [item])
  }
  return all
    .filter(item => textOf(item.parentItem) === '' && !isChild(item, 'note') && !isChild(item, 'annotation'))
    .map(item => zoteroDraft(item, children.get(textOf(item.key)) ?? []))
}

function isChild(item: JsonObject, kind: 'attachment' | 'annotation' | 'note'): boolean {
  return item.itemType === kind
}

function zoteroDraft(item: JsonObject, children: readonly JsonObject[]): Draft {
  const words = (...fields: string[]) => htmlText(firstText(item, ...fields))
  const attachments = [
    ...objects(item.attachments),
    ...children.filter(child => isChild(child, 'attachment')),
  ]
  const loose: Annotation[] = children.filter(child => isChild(child, 'annotation')).flatMap(annotationOf)
  const noteItems: unknown[] = Array.isArray(item.notes) ? item.notes : []
  return {
    key: keyOf(item),
    details: {
      type: workType(textOf(item.itemType)),
      title: words('title', 'caseName', 'nameOfAct', 'subject'),
      author: authorsOf(item),
      editor: joinPeople(
        objects(item.creators)
          .filter(({ creatorType }) => creatorType === 'editor')
          .map(creatorName),
      ),
      source: words(
        'publicationTitle',
        'bookTitle',
        'proceedingsTitle',
        'encyclopediaTitle',
        'dictionaryTitle',
        'blogTitle',
        'websiteTitle',
        'forumTitle',
        'programTitle',
        'conferenceName',
      ),
      publisher: words('publisher', 'university', 'institution'),
      ...dateDetails([firstText(item, 'date', 'dateEnacted', 'dateDecided', 'issueDate')]),
      volume: firstText(item, 'volume'),
      issue: firstText(item, 'issue'),
      pages: firstText(item, 'pages'),
      doi: firstText(item, 'DOI'),
      isbn: firstText(item, 'ISBN'),
      url: firstText(item, 'url'),
      language: firstText(item, 'language'),
      abstract: words('abstractNote'),
    },
    files: filesIn(isChild(item, 'attachment') ? [item, ...attachments] : attachments),
    tags: tagsIn(item.tags),
    annotations: [
      ...annotationsOf(isChild(item, 'attachment') ? [item, ...attachments] : attachments),
      ...loose,
    ],
    notes: [...noteItems, ...children.filter(child => isChild(child, 'note'))].map(noteText),
  }
}

function keyOf(item: JsonObject): string {
  const stated = firstText(item, 'citationKey', 'citekey')
  const pinned = /^citation key:\s*(\S+)/im.exec(textOf(item.extra))?.[1] ?? ''
  return stated || pinned || firstText(item, 'key', 'itemKey', 'itemID')
}

function authorsOf(item: JsonObject): string {
  const creators = objects(item.creators)
  const authors = creators.filter(({ creatorType }) => creatorType === 'author')
  const others = creators.filter(({ creatorType }) => inPlaceOfAuthor.test(textOf(creatorType)))
  return joinPeople((authors.length > 0 ? authors : others).map(creatorName))
}

function creatorName(creator: JsonObject): string {
  const whole = textOf(creator.name)
  return whole === '' ? personOf(textOf(creator.lastName), textOf(creator.firstName)) : personName(whole)
}

function noteText(note: unknown): string {
  return htmlText(isObject(note) ? firstText(note, 'note', 'text') : textOf(note))
}
