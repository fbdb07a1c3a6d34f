import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type DoctorReport, examineRefi } from '../doctor/examine.ts'
import { guid } from './foreign-package.ts'
import { codebookSchema, projectSchema } from './schemas.ts'

const schemas = { project: projectSchema, codebook: codebookSchema }
const who = `creatingUser="${guid(1)}" creationDateTime="2024-03-01T10:00:00Z"`

/** A package with which nothing is wrong. */
export const soundXml = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="街坊" origin="Test 1" creatingUserGUID="${guid(1)}" creationDateTime="2024-03-01T10:00:00Z">
<Users><User guid="${guid(1)}" name="阿明"/></Users>
<CodeBook><Codes><Code guid="${guid(2)}" name="参与" isCodable="true" color="#AA0011"><Code guid="${guid(3)}" name="会议" isCodable="true"/></Code></Codes></CodeBook>
<Variables><Variable guid="${guid(4)}" name="年龄" typeOfVariable="Integer"/></Variables>
<Cases><Case guid="${guid(5)}" name="甲"><VariableValue><VariableRef targetGUID="${guid(4)}"/><IntegerValue>34</IntegerValue></VariableValue><SourceRef targetGUID="${guid(6)}"/></Case></Cases>
<Sources>
<TextSource guid="${guid(6)}" name="访谈.txt" plainTextPath="internal://a.txt" ${who}>
<PlainTextSelection guid="${guid(7)}" name="社區" startPosition="0" endPosition="2" ${who}><Coding guid="${guid(8)}" ${who}><CodeRef targetGUID="${guid(2)}"/></Coding></PlainTextSelection>
</TextSource>
<PictureSource guid="${guid(9)}" name="p.png" path="internal://p.png" ${who}>
<PictureSelection guid="${guid(10)}" firstX="1" firstY="2" secondX="3" secondY="4" ${who}/>
</PictureSource>
<AudioSource guid="${guid(11)}" name="t.mp3" path="internal://t.mp3" ${who}>
<Transcript guid="${guid(12)}" plainTextPath="internal://t.txt"><SyncPoint guid="${guid(13)}" timeStamp="10" position="0"/></Transcript>
<AudioSelection guid="${guid(14)}" begin="1" end="2" ${who}/>
</AudioSource>
</Sources>
<Notes><Note guid="${guid(15)}" name="备忘" plainTextPath="internal://n.txt" ${who}/></Notes>
<Sets><Set guid="${guid(16)}" name="组"><MemberCode targetGUID="${guid(2)}"/></Set></Sets>
</Project>`

/** What stands in the package beside `project.qde`. */
export const soundFiles: Readonly<Record<string, string>> = {
  'sources/a.txt': '社區 參與 meeting\n第二行 שלום\n',
  'sources/p.png': 'png',
  'sources/t.mp3': 'mp3',
  'sources/t.txt': 'first words',
  'sources/n.txt': 'memo',
}

/** A place for a file that goes after the test. */
export function placeFor(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'postil-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

export async function examined(path: string, repairTo: string | null = null): Promise<DoctorReport> {
  return examineRefi(path, { schemas, now: '2025-01-01T00:00:00Z', repairTo })
}

export function idsOf({ findings }: DoctorReport): string[] {
  return findings.map(({ finding }) => finding)
}

export function bytesOf(path: string): Buffer {
  return readFileSync(path)
}
