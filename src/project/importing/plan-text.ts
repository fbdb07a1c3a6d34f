import type { Details } from '../../core/document/index.ts'
import { byPlace, guessLanguage, type Mark, mapMarks, shorten, type TurnMark } from '../../core/text/index.ts'
import { findSpeakers, nameSpeakers, type Speaker, timesOf, turnsOf } from '../../core/transcript/index.ts'
import { type CleanDocument, mapPositions, proposeDetails } from '../../formats/clean/index.ts'
import type { CheckedChoice, CheckedDocumentChoice, SpeakerProposal } from '../../ipc/imports.ts'
import { type CleaningChoices, type CleaningWatch, cleanBy } from './cleaning-record.ts'
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
 * Cleans a text, splits it, and finds out what it says about itself and who speaks in it; `watch.passed` is called
 * after each step.
 */
export function planText(file: ReadFile, choice: CheckedChoice, watch: CleaningWatch): FilePlan {
  const { passed = () => {} } = watch
  const cleaning = choice.clean ? cleanBy(file.text, choicesOf(file, choice), watch) : null
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
  const marks = withTurns(text, structure, chosen)
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
    structure,
    details,
    language,
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
  const turns = marks.filter(mark => mark.kind === 'turn')
  return [...found, ...othersMarked(turns, found).map(name => asMarked(name, text, turns))]
}

/** Speakers that the file itself names and that are not among those found. */
function othersMarked(turns: readonly TurnMark[], found: readonly Speaker[]): string[] {
  const known = new Set(found.flatMap(({ name, labels }) => [name, ...labels]))
  return [...new Set(turns.map(({ speaker }) => speaker))].filter(name => !known.has(name))
}

/** Whose turns are taken unasked. */
function certainSpeakers(text: string, marks: readonly Mark[]): Speaker[] {
  const found = nameSpeakers(text, marks)
  const others = othersMarked(
    marks.filter(mark => mark.kind === 'turn'),
    found,
  )
  return [...found.filter(({ certain }) => certain), ...others.map(name => ({ name, labels: [name] }))]
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

/** The marks with the turns of the speakers who are confirmed, else of those who are certain. */
export function withTurns(
  text: string,
  marks: readonly Mark[],
  { speakers: chosen }: Pick<CheckedDocumentChoice, 'speakers'>,
): Mark[] {
  const wanted = chosen ?? certainSpeakers(text, marks)
  const others = marks.filter(mark => mark.kind !== 'turn')
  const times = others.some(mark => mark.kind === 'time') ? [] : timesOf(text)
  return [...others, ...times, ...turnsOf(text, wanted, marks)].sort(byPlace)
}

/** Details as proposed, with those set by hand in their place; an empty one is left out. */
export function withChosen(proposed: Details, { details }: Pick<CheckedDocumentChoice, 'details'>): Details {
  const all = { ...proposed, ...details }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value?.trim()))
}
