import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipOf } from '../../src/formats/container/testing/zip-of.ts'

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`

/** A package of another program with a picture, of which a region is coded: things that have no place here. */
export async function packageWithPicture(work: string, picture: Buffer): Promise<string> {
  const path = join(work, '图 𠮷.qdpx')
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="图 𠮷" origin="MAXQDA 2022">
    <CodeBook><Codes><Code guid="${id(1)}" name="庭院" isCodable="true"/></Codes></CodeBook>
    <Sources><PictureSource guid="${id(2)}" name="院子 👨‍👩‍👧" path="internal://b.png"><PictureSelection guid="${id(3)}"
    name="左上" firstX="1" firstY="2" secondX="3" secondY="4"><Coding guid="${id(4)}"><CodeRef targetGUID="${id(1)}"/></Coding>
    </PictureSelection></PictureSource></Sources></Project>`
  writeFileSync(path, await zipOf({ 'project.qde': xml, 'sources/b.png': picture }))
  return path
}
