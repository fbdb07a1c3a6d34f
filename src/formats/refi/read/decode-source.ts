import { Refusal } from '../../../core/refusal.ts'
import { detectEncoding, findByteOrderMark } from '../../text/detect-encoding.ts'
import { decodeBytes, type EncodingName } from '../../text/encodings.ts'
import { MAX_TEXT_CHARACTERS } from '../../text/index.ts'

/** A text file of a package as it is: positions count its line ends as they stand here. */
export interface SourceText {
  /** Without a byte-order mark, line ends untouched, well-formed. */
  readonly raw: string
  readonly encoding: EncodingName
}

/**
 * Decodes a text file: by its byte-order mark, as UTF-8 when it is, else as what it most likely is; the standard wants
 * UTF-8, but some tools write the code page of Windows. `known`: its encoding, where that was found out before. Refuses: package-too-large.
 */
export function decodeSource(bytes: Uint8Array, known?: EncodingName): SourceText {
  if (bytes.length > 4 * MAX_TEXT_CHARACTERS) throw new Refusal('package-too-large', `${bytes.length} bytes`)
  const mark = findByteOrderMark(bytes)
  const body = bytes.subarray(mark.length)
  if (body.length === 0) return { raw: '', encoding: 'utf-8' }
  const encoding = mark.encoding ?? known ?? encodingOf(body)
  const raw = decodeBytes(body, encoding).toWellFormed()
  if (raw.length > MAX_TEXT_CHARACTERS) throw new Refusal('package-too-large', `${raw.length} code units`)
  return { raw, encoding }
}

/** Control characters make no text binary here: that it is text is said by who names it. */
function encodingOf(body: Uint8Array): EncodingName {
  try {
    return detectEncoding(body)[0]?.encoding ?? 'windows-1252'
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file-binary') return 'utf-8'
    throw error
  }
}
