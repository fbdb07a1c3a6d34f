/** Chooses the face of a text that is not in the interface language: Chinese quotation marks are full width. */
export function textLanguage(text: string): 'zh' | 'en' | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'zh'
  return /\p{Script=Latin}/u.test(text) ? 'en' : undefined
}
