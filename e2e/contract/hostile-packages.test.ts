import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { soundFiles, soundXml } from '../../src/formats/refi/testing/patient-package.ts'
import { postil, postilJson } from './command-line.ts'
import { writeZip, type ZipEntry } from './formats-zip.ts'
import { temporaryFolder } from './project-fixture.ts'

/*
 * Packages made to do harm, given to both commands that read packages: a message in words, nothing written beside the
 * project, nothing half imported.
 */

const entry = (name: string, words: string | Uint8Array): ZipEntry => ({ name, content: Buffer.from(words) })
const sound = Object.entries({ 'project.qde': soundXml, ...soundFiles }).map(([name, words]) =>
  entry(name, words),
)
const withXml = (xml: string | Uint8Array) => [entry('project.qde', xml), ...sound.slice(1)]
const withDoctype = (doctype: string) => withXml(soundXml.replace('<Project', `${doctype}<Project`))

const levels = 1_000_000
const nested = soundXml.replace(
  '</Codes>',
  `${'<Code guid="x" name="y" isCodable="true">'.repeat(levels)}${'</Code>'.repeat(levels)}</Codes>`,
)
/** 1,000 times as long as it is packed. */
const swelling = Buffer.alloc(64 * 1024 * 1024, ' ')

const hostile: Readonly<Record<string, () => Uint8Array>> = {
  'a name that leads upwards (zip-slip)': () => writeZip([...sound, entry('sources/../../../x.txt', 'x')]),
  'a name that leads upwards on Windows': () => writeZip([...sound, entry('..\\..\\x.txt', 'x')]),
  'a name from the root of the disk': () => writeZip([...sound, entry('/etc/passwd', 'x')]),
  'a name on a drive': () => writeZip([...sound, entry('C:/x.txt', 'x')]),
  'two files of one name': () => writeZip([...sound, entry('sources/a.txt', 'another text')]),
  'two projects of one name': () => writeZip([...sound, entry('project.qde', soundXml)]),
  'a bomb for a text': () => writeZip([...sound.slice(0, 1), entry('sources/a.txt', swelling)]),
  'a bomb for the project': () => writeZip(withXml(swelling)),
  'a claim of 4 GB': () =>
    writeZip([{ name: 'project.qde', content: Buffer.from(soundXml), claims: { size: 0xfffffff0 } }]),
  'a text that claims 4 GB': () =>
    writeZip([
      ...sound.filter(({ name }) => name !== 'sources/a.txt'),
      { name: 'sources/a.txt', content: Buffer.from('x'), claims: { size: 0xfffffff0 } },
    ]),
  'more than it claims': () =>
    writeZip([
      ...sound.filter(({ name }) => name !== 'sources/a.txt'),
      { name: 'sources/a.txt', content: Buffer.from('x'), packed: deflateRawSync(swelling) },
    ]),
  'a million codes in one another': () => writeZip(withXml(nested)),
  'an entity bomb': () =>
    writeZip(
      withDoctype(
        '<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
      ),
    ),
  'an outside document type': () =>
    writeZip(withDoctype('<!DOCTYPE Project SYSTEM "http://127.0.0.1:9/x.dtd">')),
  'an outside entity': () =>
    writeZip(withDoctype('<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  'another encoding than it says': () =>
    writeZip(withXml(Buffer.from(soundXml.replace('街坊', 'Caf\xe9'), 'latin1'))),
  'an encoding that is not known': () => writeZip(withXml(soundXml.replace('utf-8', 'klingon'))),
  'half an archive': () => {
    const bytes = writeZip(sound)
    return bytes.slice(0, bytes.length / 2)
  },
  'an archive without its end': () => writeZip(sound).slice(0, -10),
  'an XML without its end': () => writeZip(withXml(soundXml.slice(0, -40))),
}

describe.each(Object.entries(hostile))('%s', (_, make) => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = temporaryFolder()
    file = join(folder, 'x.qdpx')
    writeFileSync(file, make())
  })

  it('is refused by import-refi: no project is left, and one that was there stays as it was', async () => {
    const made = join(folder, 'new.postil')
    const refused = await postil(['import-refi', file, '--new', made])
    expect(refused).toMatchObject({ exitCode: 1, out: '' })
    expect(refused.error).toContain('x.qdpx')
    // A defect of ours is told with its reason in brackets.
    expect(refused.error).not.toMatch(/\(\w*Error/)
    expect(readdirSync(folder)).toEqual(['x.qdpx'])
    await postil(['new', made])
    const before = readdirSync(folder)
    expect((await postil(['import-refi', file, '--into', made])).exitCode).toBe(1)
    expect(await postilJson('docs', made)).toEqual([])
    expect(await postilJson('codes', made)).toEqual([])
    expect(readdirSync(folder)).toEqual(before)
  })

  it('is refused by the doctor, who writes nothing', async () => {
    const report = join(folder, 'report.json')
    const refused = await postil(['doctor', file, '--repair', join(folder, 'out.qdpx'), '--report', report])
    expect(refused).toMatchObject({ exitCode: 1, out: '' })
    expect(refused.error).toContain('x.qdpx')
    expect(refused.error).not.toMatch(/\(\w*Error/)
    expect(readdirSync(folder)).toEqual(['x.qdpx'])
  })
})

describe('a path to a file of this machine', () => {
  it.each([
    'absolute:///etc/passwd',
    '/etc/passwd',
    'internal://../../../../etc/passwd',
    'file:///etc/passwd',
  ])('leads nowhere: %s', async reference => {
    const folder = temporaryFolder()
    const file = join(folder, 'x.qdpx')
    writeFileSync(file, writeZip(withXml(soundXml.replaceAll('internal://a.txt', reference))))
    const made = join(folder, 'new.postil')
    const mended = join(folder, 'mended.qdpx')
    expect((await postil(['doctor', file, '--repair', mended])).exitCode).toBe(0)
    for (const path of [file, mended]) {
      expect((await postil(['import-refi', path, '--new', made])).exitCode).toBe(0)
      const found = await postil(['docs', made])
      expect(found.out).not.toContain('访谈')
      expect((await postil(['find', made, 'root:'])).out).toBe('')
      for (const name of readdirSync(folder)) {
        if (name.startsWith('new.')) rmSync(join(folder, name), { recursive: true })
      }
    }
  })
})
