const formats = new Map<string, Intl.DateTimeFormat>()

/** A formatter costs far more to make than to use. */
function format(language: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options)
  formats.set(key, known)
  return known
}

/** The time of day: `14:02`. */
export function clock(iso: string, language: string): string {
  return format(language, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(iso),
  )
}

/** The day in words, as a heading. */
export function day(iso: string, language: string): string {
  return format(language, 'day', { dateStyle: 'full' }).format(new Date(iso))
}
