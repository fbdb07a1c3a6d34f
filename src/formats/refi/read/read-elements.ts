import { bareGuid } from '../guid.ts'
import { type Container, type Element, type RecordHandlers, readRecords } from './element.ts'
import type {
  ForeignCase,
  ForeignCode,
  ForeignCoding,
  ForeignLink,
  ForeignProject,
  ForeignSelection,
  ForeignSet,
  ForeignSource,
  ForeignText,
  ForeignValue,
  Made,
  SelectionKind,
  SourceKind,
  SyncPoint,
} from './foreign-model.ts'
import { readDateTime } from './read-date-time.ts'

/** Reads `project.qde` or a codebook, whatever its namespace and the order of its elements. Null when it is neither. */
export function readForeign(xml: Uint8Array, opened?: RecordHandlers['opened']): ForeignProject | null {
  const project = emptyProject()
  let isKnown = false
  readRecords(xml, {
    ...(opened === undefined ? {} : { opened }),
    root({ name, attributes }) {
      isKnown = name === 'Project' || name === 'CodeBook'
      project.name = attributes.name ?? ''
      project.origin = attributes.origin ?? ''
      project.user = bareGuid(attributes.creatingUserGUID ?? attributes.creatingUser ?? '')
      project.createdAt = readDateTime(attributes.creationDateTime)
      project.modifiedAt = readDateTime(attributes.modifiedDateTime)
    },
    own(element) {
      if (element.name === 'Description') project.description += element.text
      else project.noteRefs.push(bareGuid(element.attributes.targetGUID ?? ''))
    },
    record: (container, element) => take(project, container, element),
  })
  return isKnown ? project : null
}

/** A project of nothing, to be filled. */
export function emptyProject(): ForeignProject {
  return {
    ...{ name: '', origin: '', user: '', createdAt: null, modifiedAt: null, description: '' },
    ...{ noteRefs: [], users: [], codes: [], variables: [], cases: [], sources: [], notes: [], links: [] },
    ...{ sets: [], graphs: [], extras: [], unknown: new Map() },
  }
}

const names: Readonly<Record<Container, RegExp>> = {
  Users: /^User$/,
  Codes: /^Code$/,
  Variables: /^Variable$/,
  Cases: /^Case$/,
  Sources: /^(Text|Picture|PDF|Audio|Video)Source$/,
  Notes: /^Note$/,
  Links: /^Link$/,
  Sets: /^Set$/,
  Graphs: /^Graph$/,
}

function take(project: ForeignProject, container: Container, element: Element): void {
  if (!names[container].test(element.name)) {
    project.unknown.set(element.name, (project.unknown.get(element.name) ?? 0) + 1)
    return
  }
  const { guid, name } = named(element)
  if (container === 'Users') project.users.push({ guid, name })
  else if (container === 'Codes') takeCode(project.codes, element, null)
  else if (container === 'Variables') {
    const type = element.attributes.typeOfVariable ?? 'Text'
    project.variables.push({ guid, name, type, description: descriptionOf(element) })
  } else if (container === 'Cases') project.cases.push(caseOf(element))
  else if (container === 'Sources') project.sources.push(sourceOf(element))
  else if (container === 'Notes') project.notes.push(textOf(element))
  else if (container === 'Links') project.links.push(linkOf(element))
  else if (container === 'Sets') project.sets.push(setOf(element))
  else project.graphs.push(element)
}

function named({ attributes }: Element): { readonly guid: string; readonly name: string } {
  return { guid: bareGuid(attributes.guid ?? ''), name: (attributes.name ?? '').trim() }
}

function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter(child => child.name === name)
}

function descriptionOf(element: Element): string {
  return childrenOf(element, 'Description')
    .map(({ text }) => text)
    .join('\n\n')
    .trim()
}

/** Targets of references; older sets name them by `guid`. */
function refsOf(element: Element, name: string): string[] {
  return childrenOf(element, name)
    .map(({ attributes }) => bareGuid(attributes.targetGUID ?? attributes.guid ?? ''))
    .filter(guid => guid !== '')
}

function takeCode(codes: ForeignCode[], element: Element, parent: number | null): void {
  const index = codes.length
  const { isCodable = 'true', color = '' } = element.attributes
  codes.push({
    ...named(element),
    parent,
    isCodable: !/^(false|0)$/i.test(isCodable.trim()),
    color: color.trim(),
    description: descriptionOf(element),
    noteRefs: refsOf(element, 'NoteRef'),
  })
  for (const child of childrenOf(element, 'Code')) takeCode(codes, child, index)
}

function valuesOf(element: Element): ForeignValue[] {
  return childrenOf(element, 'VariableValue').flatMap(child => {
    const [variable = ''] = refsOf(child, 'VariableRef')
    const value = child.children.find(({ name }) => /Value$/.test(name))
    return value === undefined ? [] : [{ variable, value: value.text }]
  })
}

function caseOf(element: Element): ForeignCase {
  return {
    ...named(element),
    description: descriptionOf(element),
    codes: refsOf(element, 'CodeRef'),
    values: valuesOf(element),
    sources: refsOf(element, 'SourceRef'),
    selections: refsOf(element, 'SelectionRef'),
  }
}

function madeOf({ attributes }: Element): Made {
  return {
    user: bareGuid(attributes.creatingUser ?? '') || bareGuid(attributes.modifyingUser ?? ''),
    createdAt: readDateTime(attributes.creationDateTime),
    modifiedAt: readDateTime(attributes.modifiedDateTime),
  }
}

/** One coding for each code: the standard has one, some files more. */
function codingsOf(element: Element): ForeignCoding[] {
  return childrenOf(element, 'Coding').flatMap(coding => {
    const codes = refsOf(coding, 'CodeRef')
    const { user, createdAt, modifiedAt } = madeOf(coding)
    const { guid } = named(coding)
    const noteRefs = refsOf(coding, 'NoteRef')
    const made = { guid, user, createdAt, modifiedAt, noteRefs }
    return (codes.length === 0 ? [''] : codes).map(code => ({ ...made, code }))
  })
}

const selectionOf: Readonly<Record<string, SelectionKind>> = {
  PlainTextSelection: 'text',
  TranscriptSelection: 'transcript',
  PDFSelection: 'pdf',
  PictureSelection: 'picture',
  AudioSelection: 'audio',
  VideoSelection: 'video',
}

/** The attributes that say where a selection lies. */
const corners = ['firstX', 'firstY', 'secondX', 'secondY']
const placeNames: Readonly<Record<SelectionKind, readonly string[]>> = {
  text: ['startPosition', 'endPosition'],
  transcript: ['fromSyncPoint', 'toSyncPoint'],
  pdf: ['page', ...corners],
  picture: corners,
  audio: ['begin', 'end'],
  video: ['begin', 'end'],
}

/** There may be hundreds of thousands: each is gone through once. */
function selectionsOf(element: Element): ForeignSelection[] {
  const selections: ForeignSelection[] = []
  for (const child of element.children) {
    const kind = selectionOf[child.name]
    if (kind === undefined) continue
    const place: Record<string, string> = {}
    for (const name of placeNames[kind]) {
      const value = child.attributes[name]
      if (value !== undefined) place[name] = value.trim()
    }
    const representation = child.children.find(({ name }) => name === 'Representation')
    const { guid, name } = named(child)
    const { user, createdAt, modifiedAt } = madeOf(child)
    selections.push({
      guid,
      kind,
      name,
      description: descriptionOf(child),
      place,
      words: representation === undefined ? '' : (inlineOf(representation) ?? ''),
      codings: codingsOf(child),
      noteRefs: refsOf(child, 'NoteRef'),
      user,
      createdAt,
      modifiedAt,
    })
  }
  return selections
}

function inlineOf(element: Element): string | null {
  const [content] = childrenOf(element, 'PlainTextContent')
  return content?.text ?? null
}

function syncPointsOf(element: Element): SyncPoint[] {
  return childrenOf(element, 'SyncPoint').map(({ attributes }) => ({
    guid: bareGuid(attributes.guid ?? ''),
    time: wholeNumber(attributes.timeStamp),
    position: wholeNumber(attributes.position),
  }))
}

/** A whole number as tools write them; null for what is none. */
export function wholeNumber(written: string | undefined): number | null {
  if (written === undefined || !/^\s*[+-]?\d+(\.\d*)?\s*$/.test(written)) return null
  const value = Math.round(Number(written))
  return Number.isSafeInteger(value) ? value : null
}

function textOf(element: Element): ForeignText {
  const { plainTextPath = '', richTextPath = '' } = element.attributes
  return {
    ...named(element),
    ...madeOf(element),
    description: descriptionOf(element),
    plainTextPath,
    richTextPath,
    inline: inlineOf(element),
    selections: selectionsOf(element),
    codings: codingsOf(element),
    noteRefs: refsOf(element, 'NoteRef'),
    values: valuesOf(element),
    syncPoints: syncPointsOf(element),
  }
}

const sourceKinds: Readonly<Record<string, SourceKind>> = {
  TextSource: 'text',
  PictureSource: 'picture',
  PDFSource: 'pdf',
  AudioSource: 'audio',
  VideoSource: 'video',
}

function sourceOf(element: Element): ForeignSource {
  const { path = '', currentPath = '' } = element.attributes
  const inner = element.children.filter(({ name }) =>
    ['Representation', 'Transcript', 'TextDescription'].includes(name),
  )
  return {
    ...textOf(element),
    kind: sourceKinds[element.name] ?? 'text',
    path,
    currentPath,
    texts: inner.map(textOf),
  }
}

function linkOf(element: Element): ForeignLink {
  const { direction = '', color = '', originGUID = '', targetGUID = '' } = element.attributes
  const ends = { origin: bareGuid(originGUID), target: bareGuid(targetGUID) }
  return { ...named(element), direction, color, ...ends, noteRefs: refsOf(element, 'NoteRef') }
}

function setOf(element: Element): ForeignSet {
  return {
    ...named(element),
    description: descriptionOf(element),
    codes: refsOf(element, 'MemberCode'),
    sources: refsOf(element, 'MemberSource'),
    notes: refsOf(element, 'MemberNote'),
  }
}
