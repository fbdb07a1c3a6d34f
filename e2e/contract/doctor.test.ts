import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../../src/formats/container/testing/zip-of.ts'
import { soundFiles, soundXml } from '../../src/formats/refi/testing/patient-package.ts'
import { postil } from './command-line.ts'
import { temporaryFolder } from './project-fixture.ts'

async function inFolder(change: (xml: string) => string) {
  const folder = temporaryFolder()
  const file = join(folder, '訪談.qdpx')
  writeFileSync(file, await zipOf({ 'project.qde': change(soundXml), ...soundFiles }))
  return { folder, file, out: join(folder, 'mended.qdpx') }
}
const ill = (xml: string) => xml.replace('name="会议"', 'name="参与"').replace('origin="Test 1"', '')

describe('postil doctor', () => {
  it('says that nothing is wrong', async () => {
    const { file } = await inFolder(xml => xml)
    const printed = await postil(['doctor', file])
    expect(printed).toMatchObject({ exitCode: 0, out: '' })
    expect(printed.error).toContain('Nothing is wrong')
  })

  it('says what is wrong, where, who will refuse it, and what a repair does', async () => {
    const { file } = await inFolder(ill)
    const printed = await postil(['doctor', file])
    expect(printed.exitCode).toBe(1)
    expect(printed.out).toBe(`[refused] The file does not say which program wrote it.
  QualCoder will refuse the file.
  line 2: Project 街坊
  Repair: It says Postil.

[damaged] Two codes have one name; the codings of the second lose their code.
  QualCoder will lose or shift something.
  line 4: Code 参与
  Repair: The name of the code above stands behind the name.
`)
  })

  it.each([
    ['zh-CN', '[会受损] 两个编码同名', '会丢失内容或错位：QualCoder。'],
    ['zh-TW', '[會受損] 兩個編碼同名', '會遺失內容或錯位：QualCoder。'],
  ])('says it in %s', async (language, what, who) => {
    const { file } = await inFolder(ill)
    const { out } = await postil(['doctor', file, '--language', language])
    expect(out).toContain(what)
    expect(out).toContain(who)
  })

  it('writes a mended file and a report, and leaves the file as it was', async () => {
    const { folder, file, out } = await inFolder(ill)
    const before = readFileSync(file)
    const report = join(folder, 'report.json')
    const printed = await postil(['doctor', file, '--repair', out, '--report', report])
    expect(printed.exitCode).toBe(0)
    expect(printed.error).toContain(out)
    expect(readFileSync(file)).toEqual(before)
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      file: '訪談.qdpx',
      repaired: out,
      findings: [
        { finding: 'origin-missing', severity: 'refused', refuses: ['QualCoder'], count: 1, mends: true },
        { finding: 'code-name-twice', severity: 'damaged', places: [{ line: 4, name: 'Code 参与' }] },
      ],
    })
    expect(await postil(['doctor', out])).toMatchObject({ exitCode: 0, out: '' })
    expect(await postil(['import-refi', out, '--new', join(folder, 'new.postil')])).toMatchObject({
      exitCode: 0,
    })
  })

  it('does not write over the file, nor a report over either', async () => {
    const { file, out } = await inFolder(ill)
    expect((await postil(['doctor', file, '--repair', file])).exitCode).toBe(1)
    expect((await postil(['doctor', file, '--repair', out, '--report', file])).exitCode).toBe(1)
    expect((await postil(['doctor', file, '--repair', out, '--report', out])).exitCode).toBe(1)
    expect(existsSync(out)).toBe(false)
  })

  it('refuses what is no package, and writes nothing', async () => {
    const { folder, out } = await inFolder(ill)
    const file = join(folder, 'x.qdpx')
    writeFileSync(file, 'PK no archive')
    const printed = await postil(['doctor', file, '--repair', out])
    expect(printed.exitCode).toBe(1)
    expect(printed.error).toContain('x.qdpx')
    expect(existsSync(out)).toBe(false)
    expect((await postil(['doctor', file, '--language', 'tlh'])).exitCode).toBe(2)
  })
})
