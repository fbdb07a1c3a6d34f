import { verbatimText } from './latex.ts'

/**
 * The paths in a `file` field. Attachments are parted by semicolons; each is a path alone (Better BibTeX), or a
 * description, a path and a kind parted by colons, all but the path may be empty (Zotero, JabRef, Mendeley). Colons,
 * semicolons and backslashes that belong to a path stand after a backslash, which Mendeley writes as
 * `$\backslash$`; the colon of a Windows drive is often left without.
 */
export function filesOf(value: string): string[] {
  return splitUnescaped(verbatimText(value), ';').flatMap(attachment => {
    const path = pathOf(splitUnescaped(attachment, ':'))
    return path === '' ? [] : [path]
  })
}

function pathOf(parts: readonly string[]): string {
  const joined: string[] = []
  for (const part of parts.map(unescaped)) {
    const last = joined.at(-1) ?? ''
    // The colon of a drive or of an address parts nothing.
    const goesOn =
      (/^[A-Za-z]$/.test(last) && /^[\\/]/.test(part)) ||
      (/^(?:file|https?)$/i.test(last) && part.startsWith('//'))
    if (goesOn) joined[joined.length - 1] = `${last}:${part}`
    else joined.push(part)
  }
  const [first = '', second = ''] = joined
  if (joined.length === 1) return first
  if (joined.length === 2) return isKind(second) ? first : second
  return joined.slice(1, -1).join(':')
}

/** A media type or an ending. */
function isKind(part: string): boolean {
  return (
    /^(?:application|audio|image|message|multipart|text|video)\/[\w.+-]+$/i.test(part) ||
    /^[A-Za-z0-9]{2,5}$/.test(part)
  )
}

function unescaped(part: string): string {
  // A backslash before anything else is one of Windows.
  return part.replace(/\\([\\:;])/g, '$1').trim()
}

/** Parts at a sign that has no backslash before it; two backslashes are one that is meant. */
function splitUnescaped(text: string, sign: string): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\' && '\\:;'.includes(text.charAt(at + 1))) at += 1
    else if (character === sign) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}
