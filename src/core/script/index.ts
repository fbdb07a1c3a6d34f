export { loadConverter, type ScriptConverter, type ScriptView, scriptViews } from './converters.ts'
export type { OddCharacter, ShownText } from './shown-text.ts'
