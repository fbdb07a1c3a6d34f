/** The bytes that a part's body stands for (RFC 2045, 6). What is not understood is left as it stands. */
export function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return decodeBase64(body)
    case 'quoted-printable':
      return decodeQuotedPrintable(body)
    default:
      return body
  }
}

/** Node's decoder skips what is no base64 and takes what a cut leaves. */
function decodeBase64(body: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(body).toString('latin1'), 'base64'))
}

const EQUALS = 0x3d

/** `=E7` is a byte; a line that ends with `=` goes on. Blanks at the end of a line were added on the way. */
export function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0
    if (byte !== EQUALS) {
      bytes[length++] = byte
      continue
    }
    const value = hexByte(body[at + 1], body[at + 2])
    if (value !== null) {
      bytes[length++] = value
      at += 2
      continue
    }
    const end = softBreak(body, at + 1)
    if (end === null) bytes[length++] = byte
    else at = end - 1
  }
  return bytes.subarray(0, length)
}

/** Place behind a soft line break, or null. */
function softBreak(body: Uint8Array, from: number): number | null {
  let at = from
  while (body[at] === 0x20 || body[at] === 0x09) at += 1
  if (at >= body.length) return at
  if (body[at] === 0x0d && body[at + 1] === 0x0a) return at + 2
  return body[at] === 0x0a || body[at] === 0x0d ? at + 1 : null
}

function hexByte(high: number | undefined, low: number | undefined): number | null {
  const first = hexDigit(high)
  const second = hexDigit(low)
  return first === null || second === null ? null : first * 16 + second
}

function hexDigit(byte: number | undefined): number | null {
  if (byte === undefined) return null
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte & ~0x20
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : null
}
