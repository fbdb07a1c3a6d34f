import { describe, expect, it } from 'vitest'
import { readRefiProject } from '../../read/read-project.ts'
import { guid, packageOf, quotationsOf, testWords } from '../../testing/foreign-package.ts'
import { examined, idsOf, placeFor, soundFiles, soundXml } from '../../testing/patient-package.ts'
import { type FindingId, findingKinds } from '../findings.ts'

const made = `creatingUser="${guid(1)}" creationDateTime="2024-03-01T10:00:00Z"`
/** A selection of two characters that says what they are. */
const named = (at: number, number: number) =>
  `<PlainTextSelection guid="${guid(50 + number)}" name="${['參與', '會議', '街坊'][number]}" startPosition="${at}" endPosition="${at + 2}" ${made}><Coding guid="${guid(60 + number)}" ${made}><CodeRef targetGUID="${guid(2)}"/></Coding></PlainTextSelection>`

interface Case {
  /** Takes the place of words of the sound project. */
  readonly change?: readonly (readonly [from: string | RegExp, to: string])[]
  /** Files beside those of the sound package; null takes one away. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>
  /** What is found besides, and always with it. */
  readonly also?: readonly FindingId[]
  /** The quotations after mending, where they are not those of the sound package. */
  readonly quotations?: readonly string[]
  /** What is found in the mended file still. */
  readonly left?: readonly FindingId[]
}

const other = guid(99)
const pdf = (inside: string) =>
  `<PDFSource guid="${guid(30)}" name="b.pdf" path="internal://p.png" creatingUser="${guid(1)}" creationDateTime="2024-03-01T10:00:00Z">${inside}</PDFSource></Sources>`
const region = (id: string) =>
  `<PDFSelection guid="${id}" page="0" firstX="1" firstY="1" secondX="2" secondY="2" creatingUser="${guid(1)}" creationDateTime="2024-03-01T10:00:00Z"/>`

const cases: Readonly<Record<FindingId, Case>> = {
  'folder-name': { files: { 'sources/a.txt': null, 'Sources/a.txt': soundFiles['sources/a.txt'] ?? '' } },
  'project-file-name': { files: { 'project.qde': null, 'My Study.qde': soundXml } },
  'stray-files': { files: { 'sources/.root': '', '__MACOSX/._a.txt': 'x' } },
  'file-unused': { files: { 'extra.json': '{}' }, left: ['file-unused'] },
  'xml-encoding': {
    files: { 'project.qde': Buffer.from(`\ufeff${soundXml.replace('utf-8', 'utf-16')}`, 'utf16le') },
  },
  'xml-mark': { files: { 'project.qde': `\ufeff${soundXml}` } },
  'not-valid': { change: [['isCodable="true" color', 'isCodable="TRUE" color']], also: ['boolean-form'] },
  namespace: { change: [['project:1.0', 'project:0:10']], also: ['not-valid'] },
  'member-attribute': { change: [['<MemberCode targetGUID', '<MemberCode guid']], also: ['not-valid'] },
  'unknown-element': { change: [['</Users>', '</Users><Colours><Colour/></Colours>']], also: ['not-valid'] },
  'unknown-attribute': { change: [['isCodable', 'weight="3" isCodable']], also: ['not-valid'] },
  'empty-attribute': { change: [['color="#AA0011"', 'color=""']], also: ['not-valid'] },
  'empty-container': { change: [['</Sets>', '</Sets><Graphs/>']], also: ['not-valid'] },
  'guid-form': { change: [[guid(3), 'code-3']], also: ['not-valid'] },
  'date-form': {
    change: [[/(<PlainTextSelection[^>]*)2024-03-01T10:00:00Z/, '$12024-03-01 10:00:00']],
    also: ['not-valid'],
  },
  'color-form': { change: [['#AA0011', 'rgba(170, 0, 17, 0.5)']], also: ['not-valid'] },
  'boolean-form': { change: [['isCodable="true" color', 'isCodable="True" color']], also: ['not-valid'] },
  'choice-form': { change: [['"Integer"', '"integer"']], also: ['not-valid'] },
  'number-form': { change: [['firstX="1"', 'firstX="1.4"']], also: ['not-valid'] },
  'value-form': { change: [['>34<', '>dreißig<']], also: ['not-valid'] },
  'place-missing': { change: [['startPosition="0"', '']], also: ['not-valid'], quotations: [] },
  'attribute-missing': { change: [['isCodable="true" color', 'color']], also: ['not-valid'] },
  'element-repeated': {
    change: [
      [
        `<CodeRef targetGUID="${guid(2)}"/>`,
        `<CodeRef targetGUID="${guid(2)}"/><CodeRef targetGUID="${guid(3)}"/>`,
      ],
    ],
    also: ['not-valid'],
    quotations: ['社區', '社區'],
  },
  'coding-without-code': {
    change: [[`<CodeRef targetGUID="${guid(2)}"/>`, '']],
    also: ['not-valid'],
    quotations: [],
  },
  'element-order': {
    change: [[/(<Users>.*<\/Users>)\n(<CodeBook>.*<\/CodeBook>)/, '$2\n$1']],
    also: ['not-valid'],
  },
  'guid-spelling': { change: [[`targetGUID="${guid(6)}"`, `targetGUID="{${guid(6)}}"`]] },
  'pdf-twin': {
    change: [
      [
        '</Sources>',
        pdf(
          `${region(guid(31))}<Representation guid="${guid(32)}" plainTextPath="internal://b.txt"><PlainTextSelection guid="${guid(31)}" startPosition="0" endPosition="4" ${made}><Coding guid="${guid(33)}" ${made}><CodeRef targetGUID="${guid(2)}"/></Coding></PlainTextSelection></Representation>`,
        ),
      ],
    ],
    files: { 'sources/b.txt': 'page words' },
    quotations: ['社區', 'page'],
    also: ['media-extension'],
  },
  'guid-twice': { change: [[`<Set guid="${guid(16)}"`, `<Set guid="${guid(3)}"`]] },
  'dangling-reference': { change: [[`<CodeRef targetGUID="${guid(2)}"`, `<CodeRef targetGUID="${other}"`]] },
  'path-form': { change: [['"internal://a.txt"', '"sources/a.txt"']] },
  'rich-text-form': {
    change: [
      [
        'plainTextPath="internal://a.txt"',
        'plainTextPath="internal://a.txt" richTextPath="internal://a.txt"',
      ],
    ],
  },
  'inline-text': {
    change: [
      ['plainTextPath="internal://a.txt"', ''],
      [
        `<PlainTextSelection guid="${guid(7)}"`,
        `<PlainTextContent>社區 參與</PlainTextContent><PlainTextSelection guid="${guid(7)}"`,
      ],
    ],
    files: { 'sources/a.txt': null },
  },
  'text-twice': {
    change: [
      [
        `<PlainTextSelection guid="${guid(7)}"`,
        `<PlainTextContent>社區 參與</PlainTextContent><PlainTextSelection guid="${guid(7)}"`,
      ],
    ],
  },
  'text-from-document': {
    change: [['plainTextPath="internal://a.txt"', 'richTextPath="internal://a.html"']],
    files: { 'sources/a.txt': null, 'sources/a.html': '<!doctype html><p>社區 參與' },
    also: ['rich-text-form'],
    left: ['file-unused'],
  },
  'file-missing': { files: { 'sources/a.txt': null }, quotations: [], left: ['file-missing'] },
  'file-outside': {
    change: [['internal://t.mp3', 'relative:///t.mp3']],
    files: { 'sources/t.mp3': null },
    left: ['file-outside'],
  },
  'text-encoding': { files: { 'sources/n.txt': Buffer.from('d\xe9j\xe0 vu, na\xefve caf\xe9', 'latin1') } },
  'text-mark': { files: { 'sources/n.txt': '\ufeffmemo' } },
  'selection-reversed': {
    change: [['startPosition="0" endPosition="2"', 'startPosition="2" endPosition="0"']],
  },
  'selection-outside': {
    change: [['startPosition="0" endPosition="2"', 'startPosition="6" endPosition="900"']],
    quotations: ['meeting\n第二行 שלום\n'],
  },
  'selection-splits-character': {
    change: [
      ['origin="Test 1"', 'origin="NVivo for Mac"'],
      ['name="社區" startPosition="0" endPosition="2"', 'startPosition="1" endPosition="4"'],
      ['</TextSource>', `${[6, 10, 14].map(named).join('')}</TextSource>`],
    ],
    files: { 'sources/a.txt': '𠮷社區  參與  會議  街坊' },
    also: ['beyond-bmp', 'positions-unit'],
    left: ['beyond-bmp'],
    quotations: ['𠮷社區', '參與', '會議', '街坊'],
  },
  'selection-empty': { change: [['endPosition="2"', 'endPosition="0"']], quotations: [] },
  'sync-point': { change: [['timeStamp="10" ', '']] },
  'line-ends': { files: { 'sources/a.txt': '社區 參與\r\nmeeting\r\n' } },
  'positions-unit': {
    change: [
      ['origin="Test 1"', 'origin="NVivo for Mac"'],
      ['startPosition="0" endPosition="2"', 'startPosition="12" endPosition="14"'],
    ],
    files: { 'sources/a.txt': '👨‍👩‍👧 𠮷 社區' },
    also: ['beyond-bmp'],
    left: ['beyond-bmp'],
  },
  'beyond-bmp': {
    change: [['startPosition="0" endPosition="2"', 'startPosition="2" endPosition="4"']],
    files: { 'sources/a.txt': '𠮷 社區' },
    left: ['beyond-bmp'],
  },
  'corners-order': { change: [['firstY="2"', 'firstY="9"']] },
  'times-order': { change: [['begin="1"', 'begin="5"']] },
  'code-name-twice': { change: [['name="会议"', 'name="参与"']] },
  'note-name-twice': {
    change: [
      ['</Notes>', `<Note guid="${guid(40)}" name="备忘" plainTextPath="internal://m.txt" ${made}/></Notes>`],
    ],
    files: { 'sources/m.txt': 'other memo' },
  },
  'name-twice': { change: [['</Users>', `<User guid="${guid(41)}" name="阿明"/></Users>`]] },
  'source-name': { change: [['name="p.png"', '']] },
  'source-name-path': { change: [['name="访谈.txt"', 'name="a/访谈.txt"']] },
  'media-extension': { change: [['name="p.png"', 'name="Photo"']] },
  'origin-missing': { change: [['origin="Test 1"', '']] },
  'date-missing': { change: [[/(<PlainTextSelection[^>]*) creationDateTime="[^"]*"/, '$1']] },
  'coder-missing': { change: [[/(<PlainTextSelection[^>]*) creatingUser="[^"]*"/, '$1']] },
  'note-reference': {
    change: [['</PlainTextSelection>', `<NoteRef targetGUID="${guid(15)}"/></PlainTextSelection>`]],
    left: ['note-reference'],
  },
  'coding-in-transcript': {
    change: [
      [
        '</Transcript>',
        `<TranscriptSelection guid="${guid(42)}" ${made}><Coding guid="${guid(43)}" ${made}><CodeRef targetGUID="${guid(2)}"/></Coding></TranscriptSelection></Transcript>`,
      ],
    ],
    left: ['coding-in-transcript'],
  },
  'graph-part': {
    change: [
      [
        '</Sets>',
        `</Sets><Graphs><Graph guid="${guid(44)}"><Vertex guid="${guid(45)}" firstX="1" firstY="1"/></Graph></Graphs>`,
      ],
    ],
    left: ['graph-part'],
  },
}

function changed({ change = [], files = {} }: Case): Record<string, string | Uint8Array> {
  let xml = soundXml
  for (const [from, to] of change) {
    const before = xml
    xml = typeof from === 'string' ? xml.replaceAll(from, to) : xml.replace(from, to)
    expect(xml).not.toBe(before)
  }
  const all: Readonly<Record<string, string | Uint8Array | null>> = {
    'project.qde': xml,
    ...soundFiles,
    ...files,
  }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null),
  )
}

describe('the doctor', () => {
  it('finds nothing in a sound package', async () => {
    expect(idsOf(await examined(await packageOf({ 'project.qde': soundXml, ...soundFiles })))).toEqual([])
  })

  it.each(Object.entries(cases))('finds %s, and mends it', async (id, patient) => {
    const path = await packageOf(changed(patient))
    const mended = placeFor('mended.qdpx')
    const found = idsOf(await examined(path, mended))
    expect(found.toSorted()).toEqual([id, ...(patient.also ?? [])].toSorted())
    expect(idsOf(await examined(mended)).toSorted()).toEqual([...(patient.left ?? [])].toSorted())
    const quotations = quotationsOf(await readRefiProject(mended, testWords))
    expect(quotations).toEqual(patient.quotations ?? ['社區'])
    const { mends } = findingOf(await examined(path), id)
    expect(mends).toBe(!patient.left?.includes(id as FindingId))
  })

  it('has a test for each finding', () => {
    expect(Object.keys(cases)).toEqual(Object.keys(findingKinds))
  })
})

function findingOf({ findings }: Awaited<ReturnType<typeof examined>>, id: string) {
  const found = findings.find(({ finding }) => finding === id)
  if (found === undefined) throw new Error(`No ${id}`)
  return found
}
