import { isBackLabel, isNoteLabel } from './note-labels.ts'
import type { NoteLink } from './scan-links.ts'

/** Which links call which notes. */
export interface PairedNotes {
  /** The place of the note, by the id of the link that calls it. */
  readonly calls: ReadonlyMap<string, string>
  /** The number or sign by which a note is first called, by its place. */
  readonly labels: ReadonlyMap<string, string>
  /** Places that links lead back to from notes: links to them are no part of a note's words. */
  readonly returns: ReadonlySet<string>
}

/** Links of one block that are looked at; a block with more is no note. */
const LINKS_IN_NOTE = 50

/**
 * Finds the notes among the links of a book, all pages in their order: links whose markup says so, and links with a
 * number or sign to a later place from which another link leads back to them.
 */
export function pairNotes(links: readonly NoteLink[]): PairedNotes {
  const orders = new Map(links.map((link, order) => [link, order]))
  const inBlock = new Map<string, NoteLink[]>()
  for (const link of links) {
    for (const name of new Set(link.block)) {
      const others = inBlock.get(name)
      if (others === undefined) inBlock.set(name, [link])
      else if (others.length < LINKS_IN_NOTE) others.push(link)
    }
  }
  const calls = new Map<string, string>()
  const labels = new Map<string, string>()
  const returns = new Set<string>()
  for (const link of links) {
    if (link.hint === 'back') continue
    const back = (inBlock.get(link.target) ?? []).find(
      other =>
        other !== link &&
        other.hint !== 'call' &&
        link.own.includes(other.target) &&
        isBackLabel(other.label),
    )
    const isLater = back !== undefined && (orders.get(back) ?? 0) > (orders.get(link) ?? 0)
    const isCall =
      link.hint === 'call'
        ? isNoteLabel(link.label) || back !== undefined
        : isLater && isNoteLabel(link.label)
    if (!isCall) continue
    calls.set(link.id, link.target)
    if (!labels.has(link.target)) labels.set(link.target, link.label)
    for (const name of link.own) returns.add(name)
  }
  return { calls, labels, returns }
}
