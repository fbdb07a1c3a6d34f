const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A name for a file that Windows, macOS and Linux take, without its ending; empty where nothing is left. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\\/:*?"<>|#[\]^]/gu, ' ')
    .replace(/\s+/gu, ' ')
  const short = [...plain]
    .slice(0, 60)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return reserved.test(short) ? `_${short}` : short
}
