import { readXml } from '../../container/index.ts'
import { localName } from './cell-text.ts'
import { type NumberShape, numberShape } from './number-format.ts'

/** What the styles of cells make of numbers, by the number of the style. Refuses: file-damaged. */
export function readNumberShapes(bytes: Uint8Array): NumberShape[] {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  readXml(bytes, {
    open(name, attributes) {
      const element = localName(name)
      if (element === 'cellXfs') inCells = true
      else if (element === 'xf' && inCells) formats.push(Number(attributes.numFmtId ?? 0))
      else if (element === 'numFmt' && attributes.formatCode !== undefined)
        codes.set(Number(attributes.numFmtId), attributes.formatCode)
    },
    close(name) {
      if (localName(name) === 'cellXfs') inCells = false
    },
  })
  return formats.map(id => numberShape(id, codes.get(id)))
}
