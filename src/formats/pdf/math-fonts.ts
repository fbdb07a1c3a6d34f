/**
 * Characters of TeX's mathematical fonts by their place in the font, for files that name them by nothing else:
 * OMS (CMSY) and OML (CMMI) after the LaTeX font encoding guide. A blank where there is no such character.
 */
const symbols =
  '−·×∗÷⋄±∓⊕⊖⊗⊘⊙◯∘•≍≡⊆⊇≤≥⪯⪰∼≈⊂⊃≪≫≺≻←→↑↓↔↗↘≃⇐⇒⇑⇓⇔↖↙∝′∞∈∋△▽ ↦∀∃¬∅ℜℑ⊤⊥ℵABCDEFGHIJKLMNOPQRSTUVWXYZ∪∩⊎∧∨⊢⊣⌊⌋⌈⌉{}⟨⟩|∥↕⇕\\≀√∐∇∫⊔⊓⊑⊒§†‡¶♣♢♡♠'
const letters =
  'ΓΔΘΛΞΠΣΥΦΨΩαβγδϵζηθικλμνξπρστυϕχψωεϑϖϱςφ↼↽⇀⇁  ▹◃0123456789.,</>⋆∂ABCDEFGHIJKLMNOPQRSTUVWXYZ♭♮♯⌣⌢ℓabcdefghijklmnopqrstuvwxyzıȷ℘  '

/** The character at place `code` of a font; null when the font is none of TeX's mathematical ones. */
export function mathCharacter(font: string, code: number): string | null {
  const encoding = /^CMB?SY\d/.test(font) ? symbols : /^CMMIB?\d/.test(font) ? letters : ''
  const character = encoding.charAt(code).trim()
  return character === '' ? null : character
}
