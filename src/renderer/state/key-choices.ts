import type { Command } from './commands.ts'
import type { KeyPress } from './keys.ts'

/** Why a key cannot be given to a command: the system or the program has it, or writing and lists need it. */
export type KeyRefusal = 'system' | 'writing'

const modifiers = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Fn',
  'Dead',
  'Process',
])

/** The key that was pressed, as `keys.ts` writes it; null while only modifiers are down, or where it has no name. */
export function bindingOf(press: KeyPress, mac: boolean): string | null {
  const { key } = press
  if (modifiers.has(key) || key === 'Unidentified' || key === 'Compose') return null
  if (mac ? press.ctrlKey : press.metaKey) return null
  const isCharacter = [...key].length === 1
  const isLetter = isCharacter && key.toLowerCase() !== key.toUpperCase()
  const mod = mac ? press.metaKey : press.ctrlKey
  return [
    mod && 'Mod',
    press.altKey && 'Alt',
    press.shiftKey && (!isCharacter || isLetter) && 'Shift',
    isLetter ? key.toUpperCase() : key,
  ]
    .filter(Boolean)
    .join('+')
}

const ofSystem = new Set([
  ...['Mod+Q', 'Mod+H', 'Mod+M', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+F4'],
  ...['Mod+Alt+Delete', 'Mod+Shift+I', 'Mod+R', 'Mod+ ', 'Alt+ ', 'Meta', 'PrintScreen'],
])
const ofWriting = new Set(['Mod+C', 'Mod+X', 'Mod+V', 'Mod+A', 'Mod+Backspace', 'Mod+Delete'])
const movesCaret =
  /^(Shift\+)?(Mod\+)?(Alt\+)?(Shift\+)?(Arrow\w+|Home|End|PageUp|PageDown|Tab|Enter|Escape|Backspace| )$/u

/** Null when the key can be given to a command. */
export function refusedKey(binding: string): KeyRefusal | null {
  if (ofSystem.has(binding)) return 'system'
  return ofWriting.has(binding) || movesCaret.test(binding) ? 'writing' : null
}

/** Other commands that have the key, where both could hear it. Keys of a list are its own; so are those of desks. */
export function clashes(commands: readonly Command[], command: Command, binding: string): readonly Command[] {
  return commands.filter(
    other =>
      other.id !== command.id &&
      other.keys?.some(key => key.toLowerCase() === binding.toLowerCase()) === true &&
      (other.local === true) === (command.local === true) &&
      (other.local !== true || other.group === command.group),
  )
}

const electronNames: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  '+': 'Plus',
  ' ': 'Space',
}

/** The key as a menu shows it; null for characters that a menu cannot name. */
export function acceleratorOf(binding: string): string | null {
  const parts = binding.split('+')
  const key = parts.at(-1) || '+'
  if (key.length === 1 && key > '~') return null
  const before = parts.slice(0, key === '+' ? -2 : -1).map(part => (part === 'Mod' ? 'CmdOrCtrl' : part))
  return [...before, electronNames[key] ?? key].join('+')
}
