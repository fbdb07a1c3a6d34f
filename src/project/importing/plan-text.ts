import type { Details } from '../../core/document/index.ts'
import { byPlace, guessLanguage, type Mark, mapMarks, shorten, type TurnMark } from '../../core/text/index.ts'
import { findSpeakers, timesOf, turnsOf } from '../../core/transcript/index.ts'
import { type CleanDocument, mapPositions, proposeDetails } from '../../formats/clean/index.ts'
import type { CheckedChoice, CheckedDocumentChoice, SpeakerProposal } from '../../ipc/imports.ts'
import { type CleaningChoices, cleanBy } from './cleaning-record.ts'
import {
  asProposed,
  type FilePlan,
  nameFor,
  numberedName,
  type PlannedDocument,
  recognisable,
} from './plan.ts'
import type { ReadFile } from './read-file.ts'

/**
 * Cleans a text, splits it, and finds out what it says about itself and who speaks in it; `passed` is called after
 * each step.
 */
export function planText(file: ReadFile, choice: CheckedChoice, passed: () => void): FilePlan {
  const cleaning = choice.clean ? cleanBy(file.text, choicesOf(file, choice), passed) : null
  const parts = cleaning?.documents ?? [null]
  const documents = parts.map((part, index) =>
    planDocument(file, part, { index, count: parts.length, choice, passed }),
  )
  const warnings = [...file.warnings, ...(cleaning?.warnings ?? [])]
  return { file, documents, warnings, cleaning, table: null, entries: null }
}

/** What cleaning is told about a file. */
export function choicesOf(file: Pick<ReadFile, 'marks'>, choice: CheckedChoice): CleaningChoices {
  const { rules, restore, split, cuts } = choice
  const furniture = file.marks.flatMap(mark => (mark.kind === 'furniture' ? [mark] : []))
  return {
    rules,
    restore,
    split,
    cuts: split === 'auto' ? cuts : null,
    furniture: furniture.map(({ from, to, insert }) => ({ from, to, insert })),
  }
}

function planDocument(
  file: ReadFile,
  part: CleanDocument | null,
  {
    index,
    count,
    choice,
    passed,
  }: {
    readonly index: number
    readonly count: number
    readonly choice: CheckedChoice
    readonly passed: () => void
  },
): PlannedDocument {
  const chosen = choice.documents[index] ?? asProposed
  const text = part?.text ?? file.text
  const structure = marksOf(part ?? { from: 0, to: file.text.length, edits: [] }, file)
  passed()
  const { speakers, marks } = withTurns(text, structure, chosen)
  passed()
  const proposed = part === null ? {} : proposeDetails(part)
  // What a file says of itself fits the whole of it, not each part of a collection.
  const details = withChosen({ ...(count === 1 && file.details), ...proposed }, chosen)
  const heading = marks.find(mark => mark.kind === 'heading' && mark.level === 1)
  const firstHeading = heading && text.slice(heading.from, heading.to)
  const name = nameFor(
    chosen.name,
    [part?.title, chosen.details.title, part?.label, details.title, firstHeading],
    file.name,
  )
  const language = guessLanguage(text)
  passed()
  return recognisable({
    name,
    source: count > 1 ? numberedName(file.name, index + 1) : file.name,
    text,
    marks,
    details,
    language,
    speakers,
    attributes: [],
    removed: part?.removed ?? [],
    cleaning: part,
    choice: chosen,
  })
}

/** The marks of the file's text that lie in this document, where cleaning took them; its record knows the running heads. */
export function marksOf(
  { from, to, edits }: Pick<CleanDocument, 'from' | 'to' | 'edits'>,
  file: Pick<ReadFile, 'text' | 'marks'>,
): Mark[] {
  const inside = file.marks.filter(mark => mark.kind !== 'furniture' && mark.from < to && mark.to > from)
  if (inside.length === 0) return []
  const { toCleaned } = mapPositions(file.text, from, to, edits)
  const within = (position: number) => toCleaned(Math.min(Math.max(position, from), to))
  return mapMarks(
    inside,
    span => {
      const moved = { from: within(span.from), to: within(span.to) }
      return moved.from < moved.to ? moved : null
    },
    within,
  )
}

/** Who seems to speak in a text, and whoever the file itself says speaks. */
export function speakerProposals(text: string, marks: readonly Mark[]): SpeakerProposal[] {
  const found = findSpeakers(text, marks).map(({ name, labels, turns, characters, examples, certain }) => ({
    name,
    labels,
    turns,
    characters,
    example: examples[0] ?? '',
    certain,
  }))
  const known = new Set(found.flatMap(({ name, labels }) => [name, ...labels]))
  const said = marks.filter(mark => mark.kind === 'turn').filter(({ speaker }) => !known.has(speaker))
  const names = [...new Set(said.map(({ speaker }) => speaker))]
  return [...found, ...names.map(name => asMarked(name, text, said))]
}

/** A speaker of subtitles: the file names it, however seldom it speaks. */
function asMarked(name: string, text: string, turns: readonly TurnMark[]): SpeakerProposal {
  const own = turns.filter(({ speaker }) => speaker === name)
  const [first] = own
  return {
    name,
    labels: [name],
    turns: own.length,
    characters: own.reduce((sum, { from, to }) => sum + to - from, 0),
    example: first === undefined ? '' : shorten(text.slice(first.from, first.to), 60),
    certain: true,
  }
}

/** Speakers found, and the marks with the turns of those that are confirmed or certain. */
export function withTurns(
  text: string,
  marks: readonly Mark[],
  { speakers: chosen }: Pick<CheckedDocumentChoice, 'speakers'>,
): { readonly speakers: SpeakerProposal[]; readonly marks: Mark[] } {
  const speakers = speakerProposals(text, marks)
  const wanted = chosen ?? speakers.filter(({ certain }) => certain)
  const others = marks.filter(mark => mark.kind !== 'turn')
  const times = others.some(mark => mark.kind === 'time') ? [] : timesOf(text)
  return { speakers, marks: [...others, ...times, ...turnsOf(text, wanted, marks)].sort(byPlace) }
}

/** Details as proposed, with those set by hand in their place; an empty one is left out. */
export function withChosen(proposed: Details, { details }: Pick<CheckedDocumentChoice, 'details'>): Details {
  const all = { ...proposed, ...details }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value?.trim()))
}
