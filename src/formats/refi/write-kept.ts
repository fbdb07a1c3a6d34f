import { groupBy } from '../../core/group-by.ts'
import { toDateTime } from './date-time.ts'
import { derivedId, toGuid, toId } from './guid.ts'
import { extensionOf, legalName, type UniqueNames } from './names.ts'
import { internalPath, originalFile } from './package-file.ts'
import type { ProjectContext } from './project-context.ts'
import type { RefiKeptPart } from './project-model.ts'
import type {
  ForeignCoding,
  ForeignSelection,
  ForeignSource,
  SelectionKind,
  SourceKind,
} from './read/foreign-model.ts'

/** A region of a page or picture, or a stretch of a recording, as it came. */
export type KeptRegion = ForeignSelection & { readonly source: string }

type KeptSource = Omit<ForeignSource, 'selections' | 'inline' | 'texts'>

const sourceElements: Readonly<Partial<Record<SourceKind, string>>> = {
  pdf: 'PDFSource',
  picture: 'PictureSource',
  audio: 'AudioSource',
  video: 'VideoSource',
}
const selectionElements: Readonly<Partial<Record<SelectionKind, string>>> = {
  pdf: 'PDFSelection',
  picture: 'PictureSelection',
  audio: 'AudioSelection',
  video: 'VideoSelection',
}

/** Regions by the source they are of. */
export function keptRegions(kept: readonly RefiKeptPart[]): ReadonlyMap<string, readonly KeptRegion[]> {
  const regions = kept.flatMap(({ kind, detail }) => (kind === 'region' ? [detail as KeptRegion] : []))
  return groupBy(regions, ({ source }) => source)
}

/** Writes pictures, recordings and pages that came from another program, with their files and what is on them. */
export function writeKeptSources(context: ProjectContext, names: UniqueNames): void {
  const { writer, project } = context
  for (const part of project.kept) {
    const source = part.detail as KeptSource
    const element = part.kind === 'source' ? sourceElements[source.kind] : undefined
    if (element === undefined) continue
    const guid = toGuid(part.id)
    const extension = extensionOf(source.path || source.name).toLowerCase()
    const file = part.read === null ? null : originalFile(guid, { extension, read: part.read })
    if (file !== null) context.files.push(file)
    const wanted = legalName(part.name.replace(/[\\/]/g, '_'), 'File')
    const own = extensionOf(wanted)
    const path = file === null ? outside(source.path) : internalPath(file)
    const name = names.take(own === '' ? wanted : wanted.slice(0, -own.length), own || extension)
    writer.open(element, { guid, name, path, ...madeOf(context, source) })
    writer.leaf('Description', {}, source.description)
    writeRegions(context, context.regions.get(source.guid) ?? [])
    for (const coding of source.codings) writeCoding(context, coding)
    writer.close()
  }
}

/** Writes regions that have a place; positions are whole numbers, the nearer corner first. */
export function writeRegions(context: ProjectContext, regions: readonly KeptRegion[]): void {
  const { writer } = context
  for (const region of regions) {
    const element = selectionElements[region.kind]
    const place = placeOf(region)
    if (element === undefined || place === null) continue
    const guid = toGuid(toId(region.guid))
    if (region.guid === '' || context.taken.has(guid)) continue
    context.taken.add(guid)
    writer.open(element, { guid, name: region.name, ...place, ...madeOf(context, region) })
    writer.leaf('Description', {}, region.description)
    for (const coding of region.codings) writeCoding(context, coding)
    writer.close()
  }
}

/** A coding whose code is here; one that is on words as well has another identifier there. */
function writeCoding(context: ProjectContext, { guid, code, ...made }: ForeignCoding): void {
  const { writer, project, taken } = context
  const codeId = toId(code)
  if (guid === '' || !project.codes.some(({ id }) => id === codeId)) return
  const wanted = toGuid(toId(guid))
  const own = taken.has(wanted) ? toGuid(derivedId(toId(guid), 'region')) : wanted
  if (taken.has(own)) return
  taken.add(own)
  writer.open('Coding', { guid: own, ...madeOf(context, made) })
  writer.leaf('CodeRef', { targetGUID: toGuid(codeId) })
  writer.close()
}

function madeOf(
  { project }: ProjectContext,
  { user, createdAt, modifiedAt }: Pick<ForeignCoding, 'user' | 'createdAt' | 'modifiedAt'>,
) {
  const coder = project.coders.find(({ id }) => id === toId(user)) ?? project.coders[0]
  return {
    creatingUser: coder === undefined ? null : toGuid(coder.id),
    creationDateTime: toDateTime(createdAt ?? '', modifiedAt ?? '', project.modifiedAt),
  }
}

function placeOf({ kind, place }: KeptRegion): Record<string, number> | null {
  const at = (name: string) => Math.round(Number(place[name] || Number.NaN))
  if (kind === 'audio' || kind === 'video') return whole({ begin: at('begin'), end: at('end') })
  const [x1, y1, x2, y2] = [at('firstX'), at('firstY'), at('secondX'), at('secondY')]
  const corners = {
    ...{ firstX: Math.min(x1, x2), firstY: Math.min(y1, y2) },
    ...{ secondX: Math.max(x1, x2), secondY: Math.max(y1, y2) },
  }
  return whole(kind === 'pdf' ? { page: at('page'), ...corners } : corners)
}

function whole(place: Record<string, number>): Record<string, number> | null {
  return Object.values(place).every(Number.isSafeInteger) ? place : null
}

/** A file that is not in the package, if it is named as the standard names such files. */
function outside(path: string): string | null {
  return /^(relative|absolute):\/\/\//.test(path) ? path : null
}
