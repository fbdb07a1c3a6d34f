import { legalText } from './xml.ts'

/** A name on one line, of characters that XML can hold; `otherwise` when nothing is left. */
export function legalName(name: string, otherwise: string): string {
  return legalText(name).replace(/\s+/gu, ' ').trim() || otherwise
}

/** Gives out names, none of them twice: one that is taken gets a number, `name (2).txt`. */
export class UniqueNames {
  private readonly taken = new Set<string>()
  private readonly nextNumber = new Map<string, number>()

  /** Names with the same key count as the same name. */
  constructor(private readonly keyOf: (name: string) => string = name => name) {}

  take(stem: string, extension = ''): string {
    const wanted = this.keyOf(stem + extension)
    let name = stem + extension
    let number = this.nextNumber.get(wanted) ?? 2
    for (; this.taken.has(this.keyOf(name)); number++) name = `${stem} (${number})${extension}`
    this.nextNumber.set(wanted, number)
    this.taken.add(this.keyOf(name))
    return name
  }
}

/** The file extension with its dot, empty when there is none: 1 to 8 letters and digits, one of them a letter. */
export function extensionOf(name: string): string {
  return /(?<=.)\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''
}

/** Names that a file system without regard to case takes for the same. */
export function fileKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
