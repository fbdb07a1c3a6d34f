import { ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextSpan } from '../../../core/text/index.ts'
import type { DocumentText } from '../../../ipc/documents.ts'
import type { Flag } from '../../../ipc/imports.ts'
import { ruleName } from '../../state/rule-words.ts'
import { jumpTo } from '../../state/ui-store.ts'
import { count } from '../../ui/format.ts'
import { type FlagGroup, groupFlags, wordsAround } from './flag-groups.ts'

export interface DoubtsHereProps {
  readonly text: DocumentText
  readonly flags: readonly Flag[]
}

/** The doubtful places of the text, those of one kind and one word together; each leads to its place. */
export function DoubtsHere({ text, flags }: DoubtsHereProps) {
  const { t } = useTranslation('documents')
  const groups = useMemo(() => groupFlags(flags, text.text), [flags, text])
  return (
    <ul aria-label={t('here.doubtful')}>
      {groups.map(group => (
        <li key={`${group.rule} ${group.words}`}>
          <Doubt text={text} group={group} />
        </li>
      ))}
    </ul>
  )
}

interface DoubtProps {
  readonly text: DocumentText
  readonly group: FlagGroup
}

function Doubt({ text, group: { rule, words, places } }: DoubtProps) {
  const { t, i18n } = useTranslation('documents')
  const [unfolded, setUnfolded] = useState(false)
  const go = (span: TextSpan) => jumpTo({ documentId: text.id, span })
  const [only] = places
  const said = t('here.doubt', { words: words.trim() === '' ? '␣' : words, rule: ruleName(rule) })
  if (only !== undefined && places.length === 1) {
    return (
      <AriaButton className="document-here__doubt" onPress={() => go(only)}>
        <span className="clip">{said}</span>
      </AriaButton>
    )
  }
  return (
    <>
      <AriaButton
        className="document-here__doubt"
        aria-expanded={unfolded}
        onPress={() => setUnfolded(!unfolded)}
      >
        <ChevronRight size={14} aria-hidden />
        <span className="clip">{said}</span>
        <span className="document-here__count">
          {t('here.doubts', { count: places.length, number: count(places.length, i18n.language) })}
        </span>
      </AriaButton>
      {unfolded ? (
        <ul>
          {places.map(span => (
            <li key={span.from}>
              <AriaButton
                className="document-here__doubt document-here__doubt--place"
                onPress={() => go(span)}
              >
                <span className="clip">{wordsAround(text.text, span)}</span>
              </AriaButton>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
