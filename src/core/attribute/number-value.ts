/** Beyond this many digits a JavaScript number no longer tells neighbours apart. */
const EXACT_DIGITS = 15

const plain = /^(?:0|[1-9]\d{0,14})$/

/** Sign, whole part with or without groups of three, decimals, exponent, percent; in half width. */
const written = /^([+-]?)(\d*|[1-9]\d{0,2}(?:([,'])\d{3})(?:\3\d{3})*)(?:\.(\d+))?(?:e([+-]?\d{1,2}))?( ?%)?$/

/**
 * A number as `normaliseValue` keeps it, or null for what is none.
 *
 * Read: digits in half or full width; a sign (`-`, `−`, full width); groups of three parted by comma, apostrophe or
 * a non-breaking blank; decimals after a point; percent (`25%` is 0.25); an exponent that shows itself as one by a
 * point before it or a sign in it (`1.5E3`, `2E+5`).
 *
 * Not read, because they are more often something else: leading zeros (`007`, a postcode), a whole part of more than
 * 15 digits (an identity card), a decimal comma (`1,5` is as often two answers ticked), an exponent without a sign
 * (`3E12`, a room), units and currencies.
 */
export function numberValue(raw: string): string | null {
  const value = raw.trim()
  if (plain.test(value)) return value
  const match = written.exec(halfWidth(value))
  if (!match) return null
  const [, sign = '', grouped = '', , fraction, exponent, percent] = match
  const whole = grouped.replace(/[,']/g, '')
  if (whole === '' && fraction === undefined) return null
  if (whole.length > EXACT_DIGITS || /^0\d/.test(whole)) return null
  if (exponent !== undefined && fraction === undefined && !/[+-]/.test(exponent)) return null
  const shift = Number(exponent ?? 0) - (percent === undefined ? 0 : 2)
  return decimalText(Number(`${sign}${whole || '0'}.${fraction ?? '0'}e${shift}`))
}

function halfWidth(value: string): string {
  if (value.length > 64) return ''
  return value
    .replace(/[\u00a0\u2009\u202f]/g, "'")
    .normalize('NFKC')
    .replace('−', '-')
    .toLowerCase()
}

/** The shortest digits that give this number back, without exponent; null for what is not finite or too long. */
export function decimalText(number: number): string | null {
  if (!Number.isFinite(number)) return null
  const text = String(number === 0 ? 0 : number)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign = '', first = '', rest = '', exponent = '0'] = match
  const shift = Number(exponent)
  if (Math.abs(shift) > 30) return null
  const digits = first + rest
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`
  return `${sign}${digits.padEnd(shift + 1, '0')}`
}

/**
 * Whether a value is written in digits alone that count nothing, in so far as a single value tells: eleven digits or
 * more, as telephone numbers and account numbers have.
 */
export function looksLikeIdentifier(raw: string): boolean {
  return /^\+?\d{11,}$/.test(raw.trim())
}
