export { type DecodedText, decodeText, MAX_TEXT_CHARACTERS } from './decode-text.ts'
export type { EncodingCandidate } from './detect-encoding.ts'
export { type EncodingName, findEncoding, offeredEncodings } from './encodings.ts'
export type { LineEnds } from './line-ends.ts'
