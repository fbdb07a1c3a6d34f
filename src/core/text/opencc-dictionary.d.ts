/** The package says how its dictionaries are written, but gives them no types. */
declare module 'opencc-js/dict/CJK_Compatibility_Ideographs' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/HKVariants' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/HKVariantsPhrases' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/STCharacters' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/STPhrases' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified`, the likeliest simplified character first, parted by `|`. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/TSPhrases' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/TWVariants' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/TWVariantsPhrases' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/TWVariantsRev' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/TWVariantsRevPhrases' {
  /** `key value`, parted by `|`; equally many characters in both. */
  const dictionary: string
  export default dictionary
}
