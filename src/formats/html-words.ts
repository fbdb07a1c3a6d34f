const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as an HTML page has them, in text and in attributes; controls, which a page may not hold, go. */
export function htmlWords(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, sign => references[sign] ?? sign)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
  )
}
