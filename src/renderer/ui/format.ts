const numbers = new Map<string, Intl.NumberFormat>()

/** A number as the interface language writes it. A formatter costs far more to make than to use. */
export function count(value: number, language: string): string {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language)
  numbers.set(language, known)
  return known.format(value)
}

/** A number with so many decimals, as the interface language writes it. */
export function decimals(value: number, digits: number, language: string): string {
  const key = `${language} ${digits}`
  const format =
    numbers.get(key) ??
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  numbers.set(key, format)
  return format.format(value)
}

export function fileSize(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step)
}

/** Several names in a row. */
export function listed(names: readonly string[], language: string): string {
  return names.join(language.startsWith('zh') ? '、' : ', ')
}

/** Day and time, short. */
export function moment(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

/** The time when it was today, otherwise the day. */
export function when(iso: string, language: string, now = new Date()): string {
  const at = new Date(iso)
  const today = at.toDateString() === now.toDateString()
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(
    language,
    today ? { timeStyle: 'short' } : { month: 'short', day: 'numeric', ...year },
  ).format(at)
}
