import { Refusal } from '../../core/refusal.ts'
import { dateOfDttm } from '../rtf/flow/index.ts'
import type { ByteReader } from './byte-reader.ts'
import { type Plc, readPlc, type Stretch, stretches } from './plc.ts'
import { parts, type WordFile } from './word-file.ts'

/** Something that hangs on a place of the text: its words stand in a story of their own. */
export type Anchor =
  | { readonly kind: 'comment-start' | 'comment-end'; readonly place: number; readonly id: string }
  | {
      readonly kind: 'comment'
      readonly place: number
      readonly id: string
      readonly author: string
      readonly madeAt: string | null
      readonly words: Stretch
    }
  | StoryAnchor

/** The call of a note, or the shape that holds a text box. */
export interface StoryAnchor {
  readonly kind: 'note' | 'box'
  readonly place: number
  readonly words: Stretch
}

/** No document has that many; each takes memory. */
const MAX_ANCHORS = 100_000
/** At one place a range starts and ends before the comment itself. */
const order: readonly Anchor['kind'][] = ['comment-end', 'comment-start', 'comment', 'note', 'box']

/** Everything that hangs on the text, by place. Refuses: file-damaged. */
export function readAnchors(file: WordFile): Anchor[] {
  const { body, footnotes, headers, macros, comments, endnotes, boxes } = file.lengths
  const commentsFrom = body + footnotes + headers + macros
  const endnotesFrom = commentsFrom + comments
  const boxesFrom = endnotesFrom + endnotes
  return [
    ...readNotes(file, parts.footnoteCalls, parts.footnoteTexts, { from: body, to: body + footnotes }),
    ...readNotes(file, parts.endnoteCalls, parts.endnoteTexts, { from: endnotesFrom, to: boxesFrom }),
    ...readComments(file, { from: commentsFrom, to: endnotesFrom }),
    ...readBoxes(file, { from: boxesFrom, to: boxesFrom + boxes }),
  ].sort((a, b) => a.place - b.place || order.indexOf(a.kind) - order.indexOf(b.kind))
}

function readCalls(file: WordFile, part: number, size: number): Plc {
  const plc = readPlc(file.part(part), size)
  if (plc.count > MAX_ANCHORS) throw new Refusal('file-damaged', `${plc.count} notes or comments`)
  return plc
}

function readNotes(file: WordFile, calls: number, texts: number, bounds: Stretch): Anchor[] {
  const plc = readCalls(file, calls, 2)
  const words = stretches(readPlc(file.part(texts), 0), bounds)
  return words.slice(0, plc.count).map((words, index) => ({ kind: 'note', place: plc.place(index), words }))
}

const COMMENT_SIZE = 30
const DATE_SIZE = 18

/** Comments (ATRDPre10, MS-DOC 2.9.5), their authors, dates, and the words they are on. */
function readComments(file: WordFile, bounds: Stretch): Anchor[] {
  const plc = readCalls(file, parts.commentCalls, COMMENT_SIZE)
  const words = stretches(readPlc(file.part(parts.commentTexts), 0), bounds)
  const authors = readAuthors(file.part(parts.commentAuthors))
  const dates = file.part(parts.commentDates)
  const ranges = readCommentRanges(file)
  return words.slice(0, plc.count).flatMap((words, index): Anchor[] => {
    const at = plc.at(index)
    const initials = plc.reader.utf16(at + 2, Math.min(9, plc.reader.u16(at)))
    const author = (authors[plc.reader.u16(at + 20)] ?? initials).replace(/\s+/g, ' ').trim().toWellFormed()
    const range = ranges.get(plc.reader.i32(at + 26))
    const hasDate = (index + 1) * DATE_SIZE <= dates.length
    const madeAt = hasDate ? dateOfDttm(dates.u32(index * DATE_SIZE)) : null
    const id = String(index)
    return [
      ...(range === undefined ? [] : edgesOf(range, id)),
      { kind: 'comment', place: plc.place(index), id, author, madeAt, words },
    ]
  })
}

function edgesOf({ from, to }: Stretch, id: string): Anchor[] {
  return [
    { kind: 'comment-start', place: from, id },
    { kind: 'comment-end', place: to, id },
  ]
}

/** Strings one after the other, each with its length before it. */
function readAuthors(table: ByteReader): string[] {
  const authors: string[] = []
  for (let at = 0; at + 2 <= table.length; ) {
    const length = Math.min(table.u16(at), (table.length - at - 2) >> 1)
    authors.push(table.utf16(at + 2, length))
    at += 2 + length * 2
  }
  return authors
}

const NAME_SIZE = 12

/** Ranges of comments by their tag: bookmarks without names (SttbfAtnBkmk, MS-DOC 2.9.279). */
function readCommentRanges(file: WordFile): Map<number, Stretch> {
  const ranges = new Map<number, Stretch>()
  const names = file.part(parts.commentRangeNames)
  const starts = readPlc(file.part(parts.commentStarts), 4)
  const ends = readPlc(file.part(parts.commentEnds), 0)
  for (let index = 0; index < starts.count; index++) {
    const tagAt = 6 + index * NAME_SIZE + 4
    const end = starts.reader.u16(starts.at(index))
    if (tagAt + 4 > names.length || end >= ends.count + 1) continue
    const from = starts.place(index)
    const to = ends.place(end)
    if (to > from) ranges.set(names.i32(tagAt), { from, to })
  }
  return ranges
}

const SHAPE_SIZE = 26
const BOX_SIZE = 22

/** Text boxes of the body: each shape has a number, and each box's text says which shape it is in. */
function readBoxes(file: WordFile, bounds: Stretch): Anchor[] {
  const shapes = readCalls(file, parts.shapes, SHAPE_SIZE)
  const texts = readPlc(file.part(parts.boxTexts), BOX_SIZE)
  const words = new Map(
    stretches(texts, bounds).map((words, index) => [texts.reader.i32(texts.at(index) + 14), words]),
  )
  const anchors: Anchor[] = []
  for (let index = 0; index < shapes.count; index++) {
    const shape = shapes.reader.i32(shapes.at(index))
    const box = words.get(shape)
    if (box !== undefined) anchors.push({ kind: 'box', place: shapes.place(index), words: box })
    words.delete(shape)
  }
  return anchors
}
