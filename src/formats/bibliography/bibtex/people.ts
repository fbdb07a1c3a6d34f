import { peopleOf, personOf } from '../names.ts'
import { latexText } from './latex.ts'

const and = /\s+and\s+/iy

/** The people of an `author` field: parted by `and` outside braces; a name in braces as a whole stands as it is. */
export function bibtexPeople(value: string): string[] {
  return splitAtAnd(value).flatMap(written => {
    const name = written.trim()
    if (name === '' || /^others$/i.test(name)) return []
    if (isBraced(name)) return [latexText(name).trim()]
    const plain = latexText(name).trim()
    return plain.includes(',') || /[；、]/.test(plain) ? peopleOf(plain) : [withoutBlank(plain)]
  })
}

/** `San Zhang` stays, `三 张` cannot be told and stays, `张 三` with a family name first is joined. */
function withoutBlank(name: string): string {
  const [family = '', given, ...rest] = name.split(/\s+/)
  const isChinese = /^\p{Script=Han}+$/u.test(`${family}${given ?? ''}`)
  return given !== undefined && rest.length === 0 && isChinese
    ? personOf(family, given)
    : name.replace(/\s+/g, ' ')
}

function splitAtAnd(value: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === 0x7b) depth += 1
    else if (code === 0x7d) depth -= 1
    else if (depth === 0 && code <= 0x20) {
      and.lastIndex = at
      const match = and.exec(value)
      if (!match) {
        // No later blank of this run can be the one before `and` either.
        while (value.charCodeAt(at + 1) <= 0x20) at++
        continue
      }
      parts.push(value.slice(start, at))
      start = at + match[0].length
      at = start - 2
    }
  }
  return [...parts, value.slice(start)]
}

/** Whether one pair of braces holds all of the name. */
function isBraced(name: string): boolean {
  if (!name.startsWith('{')) return false
  let depth = 0
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code === 0x7b) depth += 1
    else if (code === 0x7d) depth -= 1
    if (depth === 0) return at === name.length - 1
  }
  return false
}
