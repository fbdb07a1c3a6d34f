/** The package says how its dictionaries are written, but gives them no types. */
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified`, the likeliest simplified character first, parted by `|`. */
  const dictionary: string
  export default dictionary
}
