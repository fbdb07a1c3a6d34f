let bytesOf: Map<string, readonly [number, number]> | undefined
let characterOf: Map<number, string> | undefined

/** The two bytes of a character in GBK, or undefined for ASCII and for what GBK has not. */
export function gbkBytes(character: string): readonly [number, number] | undefined {
  bytesOf ??= new Map([...table()].map(([code, found]) => [found, [code >> 8, code & 0xff]]))
  return bytesOf.get(character)
}

/** The character of two GBK bytes, or undefined. */
export function gbkCharacter(lead: number, trail: number): string | undefined {
  return table().get((lead << 8) | trail)
}

function table(): Map<number, string> {
  if (characterOf) return characterOf
  characterOf = new Map()
  const decoder = new TextDecoder('gb18030')
  const trails = Array.from({ length: 190 }, (_, at) => (at < 63 ? 0x40 + at : 0x41 + at))
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const row = [...decoder.decode(Uint8Array.from(trails.flatMap(trail => [lead, trail])))]
    for (const [at, trail] of trails.entries()) {
      const character = row[at]
      if (character && character !== '\ufffd') characterOf.set((lead << 8) | trail, character)
    }
  }
  return characterOf
}
