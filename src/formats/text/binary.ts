import { Refusal } from '../../core/refusal.ts'

/** First bytes of files that are no text, whatever their name says. Latin-1 notation. */
const signatures: readonly (readonly [kind: string, start: string])[] = [
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['WebP or WAV', 'RIFF'],
  ['ZIP', 'PK\x03\x04'],
  ['ZIP', 'PK\x05\x06'],
  ['RAR', 'Rar!\x1a'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['gzip', '\x1f\x8b\x08'],
  ['bzip2', 'BZh91AY'],
  ['xz', '\xfd7zXZ'],
  ['PDF', '%PDF-'],
  ['Office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['SQLite', 'SQLite format 3\0'],
  ['ELF', '\x7fELF'],
  ['Mach-O', '\xcf\xfa\xed\xfe'],
  ['Java class', '\xca\xfe\xba\xbe'],
  ['WebAssembly', '\0asm'],
  ['MP3', 'ID3'],
  ['Ogg', 'OggS'],
  ['FLAC', 'fLaC'],
  ['Matroska', '\x1a\x45\xdf\xa3'],
]

/** Signatures that could open a text too; they need a control character soon after. */
const ambiguous = new Set(['RIFF', 'ID3', 'GIF8', 'OggS', 'fLaC'])

/** Refuses: file-binary, when the first bytes are those of a known kind of file. */
export function refuseKnownBinary(bytes: Uint8Array): void {
  const kind = signatures.find(([, start]) => opensWith(bytes, start))?.[0]
  if (kind) throw binary(`Starts like a file of kind ${kind}`, { kind })
}

/** Refuses: file-binary, when the sample holds control characters that no text in bytes holds. */
export function refuseControlCharacters(sample: Uint8Array): void {
  if (hasControlCharacters(sample)) throw binary('Holds control characters')
}

/** Whether a sample of bytes holds NUL, or more control characters than a slip of the keyboard leaves. */
export function hasControlCharacters(sample: Uint8Array): boolean {
  let controls = 0
  // By index: iterating typed arrays takes three times as long, and every imported file comes through here.
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0
    if (byte === 0) return true
    if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) controls += 1
  }
  return controls > Math.max(2, sample.length / 200)
}

function opensWith(bytes: Uint8Array, start: string): boolean {
  for (let at = 0; at < start.length; at++) {
    if (bytes[at] !== start.charCodeAt(at)) return false
  }
  return !ambiguous.has(start) || bytes.subarray(0, 64).some(byte => byte < 9 || byte > 0x7e)
}

function binary(detail: string, values: { kind?: string } = {}): Refusal {
  return new Refusal('file-binary', detail, values)
}
