import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../core/refusal.ts'
import { damagedCopies } from '../../container/testing/damage.ts'
import { zipOf } from '../../container/testing/zip-of.ts'
import {
  fileOf,
  guid,
  oneCode,
  packageOf,
  qde,
  readFiles,
  selection,
  testWords,
} from '../testing/foreign-package.ts'
import { readRefiProject } from './read-project.ts'

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code })
const sound = qde(
  `${oneCode}<Sources><TextSource guid="${guid(10)}" plainTextPath="internal://a.txt">${selection(20, 0, 2)}</TextSource></Sources>`,
)
const renamed = async (from: string, to: string) => {
  const bytes = await zipOf({ 'project.qde': sound, [from]: '社區' })
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

/** reader rule 14 */
describe('hostile packages are refused', () => {
  it.each([
    ['a name that leads upwards', 'xx/xx/xx/etc', '../../../etc'],
    ['a name from the root', 'xetc/passwd', '/etc/passwd'],
    ['a name on a drive', 'xx/a.txt', 'C:/a.txt'],
    ['two files of one name', 'project.qdx', 'project.qde'],
  ])('%s', async (_, from, to) => {
    const path = fileOf('x.qdpx', await renamed(from, to))
    await expect(readRefiProject(path, testWords)).rejects.toThrow(refused('package-suspect'))
  })

  it.each([
    ['an entity bomb', '<!DOCTYPE Project [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>', 'package-suspect'],
    ['an outside document type', '<!DOCTYPE Project SYSTEM "http://127.0.0.1:9/x.dtd">', 'package-suspect'],
    ['an outside entity', '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 'package-suspect'],
  ])('%s', async (_, doctype, code) => {
    const xml = sound.replace('<Project', `${doctype}<Project`)
    await expect(readFiles({ 'project.qde': xml })).rejects.toThrow(refused(code))
  })

  it('a million codes in one another', async () => {
    const nested = '<Code guid="x" name="y">'.repeat(1e6) + '</Code>'.repeat(1e6)
    const xml = qde(`<CodeBook><Codes>${nested}</Codes></CodeBook>`)
    await expect(readFiles({ 'project.qde': xml })).rejects.toThrow(refused('package-too-deep'))
  })

  it('a bomb, and a claim of 4 GB', async () => {
    const bomb = await zipOf({ 'project.qde': sound, 'sources/a.txt': Buffer.alloc(40 * 1024 * 1024) })
    await expect(readRefiProject(fileOf('b.qdpx', bomb), testWords)).rejects.toThrow(
      refused('package-too-large'),
    )
    const claim = await zipOf({ 'project.qde': sound })
    claim.writeUInt32LE(0xfffffff0, claim.indexOf('PK\x01\x02', 0, 'latin1') + 24)
    await expect(readRefiProject(fileOf('c.qdpx', claim), testWords)).rejects.toThrow(Refusal)
  })

  it.each([
    ['bytes that are not of the encoding', Buffer.concat([Buffer.from(sound), Buffer.from([0xff, 0xfe])])],
    ['an unknown encoding', sound.replace('utf-8', 'klingon')],
    ['an end cut off', sound.slice(0, -20)],
    ['no XML', 'PostScript'],
  ])('%s', async (_, xml) => {
    await expect(readFiles({ 'project.qde': xml })).rejects.toThrow(refused('file-damaged'))
  })

  it('other XML, an archive without a project, an empty file', async () => {
    await expect(readFiles({ 'project.qde': '<html/>' })).rejects.toThrow(refused('package-empty'))
    await expect(readFiles({ 'a.txt': 'x' })).rejects.toThrow(refused('package-empty'))
    await expect(readRefiProject(fileOf('e.qdpx', ''), testWords)).rejects.toThrow(Refusal)
  })

  it('references to files of this machine lead nowhere', async () => {
    const xml = sound.replace('internal://a.txt', 'absolute:///etc/passwd')
    const found = await readRefiProject(await packageOf({ 'project.qde': xml }), testWords)
    expect(found.documents).toEqual([])
    const bare = await readRefiProject(
      fileOf('p.qde', xml.replace('/etc/passwd', '../../../../etc/passwd')),
      testWords,
    )
    expect(bare.documents).toEqual([])
  })

  it('damage of any sort gives a refusal or a project, nothing else', async () => {
    const bytes = await zipOf({ 'project.qde': sound, 'sources/a.txt': '社區 𠮷' })
    let refusals = 0
    for (const copy of damagedCopies(bytes)) {
      try {
        await readRefiProject(fileOf('d.qdpx', copy), testWords)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
        refusals += 1
      }
    }
    expect(refusals).toBeGreaterThan(10)
  })
})
