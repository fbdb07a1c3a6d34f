import { beforeAll, describe, expect, it } from 'vitest'
import { checkXml } from './check.ts'
import { interview, memoOf, participation, sampleProject } from './testing/sample-project.ts'
import { codebookSchema, projectSchema } from './testing/schemas.ts'
import { refuseProblems, validateXml } from './validate.ts'
import { writeProjectXml } from './write-project.ts'

let xml: string
let files: Map<string, number>
beforeAll(async () => {
  const project = {
    ...sampleProject,
    memos: [memoOf(1, { kind: 'project' }), memoOf(2, { kind: 'project' })],
  }
  const written = await writeProjectXml(project, { step: () => undefined })
  xml = written.xml.toString('utf8')
  files = new Map(written.files.map(file => [file.path, file.length]))
})

const G = (id: string): string => id.toUpperCase()

/** The messages for the sample with one thing changed in it. */
async function messagesAfter(was: string | RegExp, becomes: string): Promise<string[]> {
  const changed = xml.replace(was, becomes)
  expect(changed).not.toBe(xml)
  return (await checkXml(Buffer.from(changed), files)).map(({ message }) => message)
}

describe('the check of a written file', () => {
  it('finds nothing in a good one', async () => {
    expect(await checkXml(Buffer.from(xml), files)).toEqual([])
  })

  it.each([
    [
      'a GUID used twice',
      /(<User guid=")[^"]+/,
      `$1${G(participation)}`,
      `GUID ${G(participation)} occurs more than once`,
    ],
    [
      'a code nobody knows',
      /(CodeRef targetGUID=")[^"]+/,
      '$100000000-0000-0000-0000-000000000000',
      'CodeRef 00000000-0000-0000-0000-000000000000 leads to no Code',
    ],
    [
      'a reference to another kind of thing',
      /(CodeRef targetGUID=")[^"]+/,
      `$1${G(interview)}`,
      `CodeRef ${G(interview)} leads to no Code`,
    ],
    [
      'a coder nobody knows',
      /(creatingUserGUID=")[^"]+/,
      `$1${G(interview)}`,
      `creatingUserGUID ${G(interview)} leads to no User`,
    ],
    ['a colour in lower case', '#CC6677', '#cc6677', 'Not a colour: #cc6677'],
    ['a colour with transparency', '#CC6677', '#CC6677FF', 'Not a colour: #CC6677FF'],
    [
      'an empty selection',
      'endPosition="18"',
      'endPosition="16"',
      'Selection 16-16 does not lie within its text of 37 characters',
    ],
    [
      'a selection that starts before the text',
      'startPosition="16"',
      'startPosition="-1"',
      'Selection -1-18 does not lie within its text of 37 characters',
    ],
    [
      'a selection that ends after the text',
      'endPosition="18"',
      'endPosition="44"',
      'Selection 16-44 does not lie within its text of 37 characters',
    ],
    [
      'a position that is no number',
      'endPosition="18"',
      'endPosition="x"',
      'Selection 16-NaN does not lie within its text of 37 characters',
    ],
    ['two codes with one name', 'name="会议"', 'name="居民参与"', 'More than one Code is called 居民参与'],
    ['two notes with one name', 'name="memo 2"', 'name="memo 1"', 'More than one Note is called memo 1'],
  ])('finds %s', async (_, was, becomes, message) => {
    expect(await messagesAfter(was, becomes)).toContain(message)
  })

  it('finds a text that is not in the package, and one that nobody names', async () => {
    const messages = await messagesAfter(/internal:\/\/AAAAAAA3[^"]+/, 'internal://other.txt')
    expect(messages).toContain('TextSource names no file of the package: sources/other.txt')
    expect(messages).toContain(`Nothing names the file sources/${G(interview)}.txt`)
  })

  it('finds a text that two elements name', async () => {
    const [first, second] = files.keys()
    const messages = await messagesAfter(`internal://${second?.slice(8)}`, `internal://${first?.slice(8)}`)
    expect(messages).toContain(`More than one element names ${first}`)
  })

  it('says the line', async () => {
    const problems = await checkXml(Buffer.from(xml.replace('#332288', '#33228')), files)
    expect(problems).toEqual([{ line: 9, message: 'Not a colour: #33228' }])
  })
})

describe('the schema', () => {
  it('accepts the sample', async () => {
    expect(await validateXml(Buffer.from(xml), projectSchema)).toEqual([])
  })

  it.each([
    ['an empty container', '</CodeBook>', '</CodeBook>\n<Cases/>', 10, /Missing child element/],
    [
      'elements out of order',
      '</Project>',
      '<Users><User guid="00000000-0000-0000-0000-000000000000"/></Users></Project>',
      20,
      /Users.*not expected/,
    ],
    ['an empty attribute', 'color="#332288"', 'color=""', 9, /color/],
    ['a foreign attribute', 'isCodable', 'weight="1" isCodable', 8, /weight.*not allowed/],
    ['XML that is not well formed', '</Project>', '', 20, /Project/],
  ])('refuses %s, with its line', async (_, was, becomes, line, message) => {
    const problems = await validateXml(Buffer.from(xml.replace(was, becomes)), projectSchema)
    expect(problems[0]).toEqual({ line, message: expect.stringMatching(message) })
  })

  it('of codebooks is another one', async () => {
    expect(await validateXml(Buffer.from(xml), codebookSchema)).not.toEqual([])
  })

  it('that is no schema is a defect, not a problem of the file', async () => {
    await expect(validateXml(Buffer.from(xml), '<xsd/>')).rejects.toThrow()
  })
})

describe('problems', () => {
  it('are refused with their number and the first of them', () => {
    const problems = [{ line: 3, message: 'a' }, { message: 'b' }]
    expect(() => refuseProblems(problems)).toThrow(
      expect.objectContaining({
        code: 'export-invalid',
        message: 'line 3: a\nb',
        values: { count: 2, problem: 'line 3: a' },
      }),
    )
    expect(() => refuseProblems([])).not.toThrow()
  })
})
