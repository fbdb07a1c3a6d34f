import { Refusal } from '../../../core/refusal.ts'
import { decodeTransfer } from './transfer-encoding.ts'

/** A message or one part of one (RFC 2045). */
export interface MimePart {
  /** By name in lower case; the first of a name counts. As written, but unfolded. */
  readonly headers: ReadonlyMap<string, string>
  readonly type: ContentType
  /** Parts of a multipart; empty otherwise. */
  readonly parts: readonly MimePart[]
  /** The content, decoded when asked for; empty for a multipart. */
  content(): Uint8Array
}

/** A content type, e.g. `text/html; charset=gbk`. Type and names of parameters in lower case. */
export interface ContentType {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

/** Bounds for files that nest or repeat without end. */
const MAX_DEPTH = 12
const MAX_PARTS = 20_000
/** Headers of one part, in bytes. */
const MAX_HEADERS = 1 << 18

/** Takes a message apart. Truncated messages give what is there. Refuses: file-damaged (no MIME headers). */
export function parseMime(bytes: Uint8Array): MimePart {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = skipBlankLines(buffer)
  const message = new MimeParser(buffer).part(start, buffer.length, 0)
  const { headers } = message
  if (
    !headers.has('content-type') &&
    !headers.has('mime-version') &&
    !headers.has('content-transfer-encoding')
  ) {
    throw new Refusal('file-damaged', 'No MIME headers')
  }
  return message
}

/** A UTF-8 mark and empty lines in front, which some programs leave. */
function skipBlankLines(buffer: Buffer): number {
  let at = buffer.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0
  while (buffer[at] === 10 || buffer[at] === 13) at += 1
  return at
}

class MimeParser {
  private count = 0

  constructor(private readonly buffer: Buffer) {}

  part(from: number, to: number, depth: number): MimePart {
    this.count += 1
    const { headers, bodyFrom } = this.headers(from, to)
    const type = parseContentType(headers.get('content-type') ?? 'text/plain')
    const boundary = type.parameters.get('boundary')
    const isMultipart = type.type.startsWith('multipart/') && boundary !== undefined && boundary !== ''
    const parts = isMultipart && depth < MAX_DEPTH ? this.parts(bodyFrom, to, boundary, depth) : []
    const body = this.buffer.subarray(bodyFrom, to)
    const transfer = headers.get('content-transfer-encoding') ?? ''
    return {
      headers,
      type,
      parts,
      content: () => (isMultipart ? new Uint8Array() : decodeTransfer(body, transfer)),
    }
  }

  private headers(from: number, to: number): { headers: Map<string, string>; bodyFrom: number } {
    const headers = new Map<string, string>()
    let at = from
    let last: string | null = null
    while (at < to && at - from < MAX_HEADERS) {
      const end = lineEnd(this.buffer, at, to)
      const line = this.buffer.toString('utf8', at, end).replace(/\r$/, '')
      const next = Math.min(to, end + 1)
      if (line === '') return { headers, bodyFrom: next }
      const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/s.exec(line) ?? []
      if (/^[ \t]/.test(line) && last !== null) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`)
      else if (name === undefined || value === undefined) return { headers, bodyFrom: at }
      else {
        last = name.toLowerCase()
        if (headers.has(last)) last = null
        else headers.set(last, value)
      }
      at = next
    }
    return { headers, bodyFrom: at }
  }

  /** The stretches between lines that are `--boundary`; the last may lack its end. */
  private parts(from: number, to: number, boundary: string, depth: number): MimePart[] {
    const parts: MimePart[] = []
    let start = -1
    for (const { at, end, isLast } of this.boundaries(from, to, boundary)) {
      if (start >= 0 && this.count < MAX_PARTS)
        parts.push(this.part(start, withoutLineEnd(this.buffer, start, at), depth + 1))
      start = isLast ? -1 : end
      if (isLast) break
    }
    if (start >= 0 && start < to && this.count < MAX_PARTS) parts.push(this.part(start, to, depth + 1))
    return parts
  }

  private *boundaries(
    from: number,
    to: number,
    boundary: string,
  ): Generator<{ at: number; end: number; isLast: boolean }> {
    const mark = Buffer.from(`--${boundary}`)
    for (
      let at = this.buffer.indexOf(mark, from);
      at >= 0 && at < to;
      at = this.buffer.indexOf(mark, at + mark.length)
    ) {
      if (at > from && this.buffer[at - 1] !== 10) continue
      const end = lineEnd(this.buffer, at, to)
      const rest = this.buffer
        .toString('latin1', at + mark.length, Math.min(end, at + mark.length + 200))
        .trimEnd()
      if (rest === '' || rest === '--') yield { at, end: Math.min(to, end + 1), isLast: rest === '--' }
    }
  }
}

function lineEnd(buffer: Buffer, from: number, to: number): number {
  const at = buffer.indexOf(10, from)
  return at < 0 || at > to ? to : at
}

/** The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1). */
function withoutLineEnd(buffer: Buffer, from: number, to: number): number {
  let end = to
  if (end > from && buffer[end - 1] === 10) end -= 1
  if (end > from && buffer[end - 1] === 13) end -= 1
  return end
}

/** Never fails: what is not understood is left out. */
export function parseContentType(words: string): ContentType {
  const [type = ''] = words.split(';', 1)
  const parameters = new Map<string, string>()
  for (const found of words.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s;"]+))/g)) {
    const [, name = '', quoted, plain = ''] = found
    const value = quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1')
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value)
  }
  return { type: type.trim().toLowerCase(), parameters }
}
