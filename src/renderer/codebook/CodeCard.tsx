import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { codeTree, flattenTree, PATH_SEPARATOR, withSubcodes } from '../../core/codebook/index.ts'
import { beginning } from '../../core/text/index.ts'
import { useCodes } from '../state/queries.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { textLanguage } from '../ui/text-language.ts'
import { useExamples } from './codebook-queries.ts'
import { hoverCode, useHoveredCode } from './hovered-code.ts'

/** The card goes when people begin to do something else than look. */
function useLeavingCard(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    const leave = () => hoverCode(null)
    const acts = ['keydown', 'pointerdown', 'wheel', 'dragstart']
    for (const act of acts) window.addEventListener(act, leave, true)
    return () => {
      for (const act of acts) window.removeEventListener(act, leave, true)
    }
  }, [isShown])
}

/** What a code means, beside its row while the pointer rests on it. */
export function CodeCard() {
  const { t } = useTranslation('codebook')
  const { data: codes = [] } = useCodes()
  const { codeId, row } = useHoveredCode()
  useLeavingCard(codeId !== null)
  const { data: examples = [] } = useExamples(codeId !== null)
  const code = codes.find(candidate => candidate.id === codeId)
  if (code === undefined || row === null) return null
  const path = flattenTree(codeTree(codes)).find(node => node.code.id === code.id)?.path ?? code.name
  const below = withSubcodes(codes, code.id)
  const total = codes.filter(other => below.has(other.id)).reduce((sum, other) => sum + other.codings, 0)
  const shownExamples = examples.filter(example => example.codeId === code.id).slice(0, 2)
  const top = Math.max(8, Math.min(row.top, window.innerHeight - 340))
  return createPortal(
    <div className="code-card" role="tooltip" style={{ left: row.right + 8, top }}>
      <p className="code-card__name">
        <CodeDot color={code.color} />
        {code.name}
      </p>
      {path === code.name ? null : (
        <p className="code-card__path">{path.split(PATH_SEPARATOR).join(' › ')}</p>
      )}
      <p className={code.definition === '' ? 'code-card__none' : 'code-card__definition'}>
        {code.definition === '' ? t('card.noDefinition') : code.definition}
      </p>
      <Rule title={t('editor.useWhen')} words={code.useWhen} />
      <Rule title={t('editor.notWhen')} words={code.notWhen} />
      {shownExamples.map(example => (
        <p key={example.codingId} className="code-card__example" lang={textLanguage(example.quotation)}>
          {beginning(example.quotation, 160)}
        </p>
      ))}
      <p className="code-card__counts">
        {below.size > 1
          ? t('card.countsWithSubcodes', {
              own: t('codings', { count: code.codings }),
              all: t('codings', { count: total }),
            })
          : t('codings', { count: code.codings })}
      </p>
    </div>,
    document.body,
  )
}

function Rule({ title, words }: { readonly title: string; readonly words: string }) {
  if (words.trim() === '') return null
  return (
    <p className="code-card__definition">
      <b>{title}</b> {words}
    </p>
  )
}
