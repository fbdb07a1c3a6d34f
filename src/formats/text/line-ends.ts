export type LineEnds = 'lf' | 'crlf' | 'cr' | 'mixed'

/** The text with LF line ends, and which line ends it had; `lf` when it had none. */
export function normaliseLineEnds(text: string): { text: string; lineEnds: LineEnds } {
  if (!text.includes('\r')) return { text, lineEnds: 'lf' }
  const kinds = new Set<LineEnds>()
  const normalised = text.replace(/\r\n|\r|\n/g, end => {
    kinds.add(end === '\n' ? 'lf' : end === '\r' ? 'cr' : 'crlf')
    return '\n'
  })
  const [only] = kinds
  return { text: normalised, lineEnds: kinds.size === 1 && only ? only : 'mixed' }
}
