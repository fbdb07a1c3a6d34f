import { readXml } from '../../container/index.ts'
import { MAX_TEXT_CHARACTERS } from '../../text/index.ts'
import { tableTooLarge } from '../table.ts'
import { cellText, localName } from './cell-text.ts'

/**
 * The texts that cells refer to by their number. Runs of rich text are joined; the reading aids that Japanese and
 * Chinese Excels keep beside a text are left out. Refuses: file-damaged, table-too-large.
 */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = []
  let string = ''
  let isText = false
  let isAid = false
  let characters = 0
  readXml(bytes, {
    open(name) {
      const element = localName(name)
      if (element === 'si') string = ''
      else if (element === 't') isText = true
      else if (element === 'rPh') isAid = true
    },
    text(words) {
      if (isText && !isAid) string += words
    },
    close(name) {
      const element = localName(name)
      if (element === 't') isText = false
      else if (element === 'rPh') isAid = false
      if (element !== 'si') return
      characters += string.length
      if (characters > MAX_TEXT_CHARACTERS) throw tableTooLarge(`${characters} code units in shared strings`)
      strings.push(cellText(string))
    },
  })
  return strings
}
