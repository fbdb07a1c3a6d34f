/**
 * Keys are written `Mod+Shift+Z`, `Alt+ArrowUp`, `F2`, `?`, `1`. `Mod` is Command on a Mac and Ctrl elsewhere.
 * A key that makes a character is named by the character, so `?` needs no Shift on any keyboard.
 */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export function matchesKey(binding: string, press: KeyPress, mac: boolean): boolean {
  const parts = partsOf(binding)
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (other || mod !== parts.mod || press.altKey !== parts.alt) return false
  if (press.shiftKey !== parts.shift && !isSymbol(parts.key)) return false
  return press.key.toLowerCase() === parts.key.toLowerCase()
}

/** True for a key that types a character when pressed alone, so it must not act while people write. */
export function typesCharacter(binding: string): boolean {
  const { mod, alt, key } = partsOf(binding)
  return !mod && !alt && [...key].length === 1
}

const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** How the key is written for people: `⌘⇧Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function keyWords(binding: string, mac: boolean): string {
  const { mod, alt, shift, key } = partsOf(binding)
  const last = names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${last}`
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', last].filter(Boolean).join('+')
}

function partsOf(binding: string) {
  const parts = binding.split('+')
  const key = parts.at(-1) || '+'
  return { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key }
}

function isSymbol(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase()
}
