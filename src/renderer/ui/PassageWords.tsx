import { textLanguage } from './text-language.ts'
import './passage-words.css'

interface PassageWordsProps {
  readonly before: string
  readonly quotation: string
  readonly after: string
  /** How many code units the whole quotation has, where only its beginning is here. */
  readonly length?: number
}

const LONGEST = 400
/** A context of that many code units was cut; one less where the cut would have split a character. */
const CONTEXT = 79

/** The words of a passage with those around it. */
export function PassageWords({ before, quotation, after, length = quotation.length }: PassageWordsProps) {
  return (
    <p className="passage-words" lang={textLanguage(quotation)}>
      <span className="passage-words__context">
        {before.length < CONTEXT ? before : `…${fromWord(before)}`}
      </span>
      <mark className="passage-words__quotation">
        {length > quotation.length ? `${quotation} …` : shortened(quotation)}
      </mark>
      <span className="passage-words__context">{after.length < CONTEXT ? after : `${after}…`}</span>
    </p>
  )
}

/** Without the rest of a word that was cut in two; Chinese goes on as it is. */
function fromWord(context: string): string {
  return context.replace(/^\p{Script=Latin}+\s/u, '')
}

/** A long passage is shown by its beginning and its end. */
function shortened(quotation: string): string {
  const characters = [...quotation]
  if (characters.length <= LONGEST) return quotation
  return `${characters.slice(0, LONGEST - 80).join('')} … ${characters.slice(-80).join('')}`
}
