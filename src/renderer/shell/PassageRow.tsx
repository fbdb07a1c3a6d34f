import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CodeSummary } from '../../ipc/codes.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { classNames } from '../ui/class-names.ts'
import { TickBox } from '../ui/TickBox.tsx'
import { textLanguage } from '../ui/text-language.ts'
import { type ListedPassage, tick } from './passages-store.ts'

interface PassageRowProps {
  readonly passage: ListedPassage
  readonly code: CodeSummary | undefined
  readonly documentName: string
  readonly active: boolean
  /** It is the passage jumped to last. */
  readonly here: boolean
  /** Null where nothing can be ticked. */
  readonly ticked: boolean | null
}

const LONGEST = 400
/** A context of that many code units was cut; one less where the cut would have split a character. */
const CONTEXT = 79

export function PassageRow({ passage, code, documentName, active, here, ticked }: PassageRowProps) {
  const { t } = useTranslation('shell')
  const { before, after, quotation, paragraph, coding } = passage
  return (
    <div className={classNames('passage', active && 'passage--active', here && 'passage--here')}>
      {ticked === null ? null : <TickBox ticked={ticked} onTick={() => tick(passage.key)} />}
      <div className="passage__main">
        <p className="passage__where">
          <span className="clip">{documentName}</span>
          <span className="passage__paragraph">
            {coding?.detached === true ? t('passages.detached') : t('passages.paragraph', { paragraph })}
          </span>
          {coding?.example === true ? (
            <Star size={11} className="passage__example" role="img" aria-label={t('passages.example')} />
          ) : null}
          {code === undefined ? null : (
            <span className="passage__code">
              <CodeDot color={code.color} />
              <span className="clip">{code.name}</span>
            </span>
          )}
        </p>
        <p className="passage__words" lang={textLanguage(quotation)}>
          <span className="passage__context">
            {before.length < CONTEXT ? before : `…${fromWord(before)}`}
          </span>
          <mark className="passage__quotation">{shortened(quotation)}</mark>
          <span className="passage__context">{after.length < CONTEXT ? after : `${after}…`}</span>
        </p>
      </div>
    </div>
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
