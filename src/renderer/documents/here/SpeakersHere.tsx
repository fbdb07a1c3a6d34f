import { Eye, Highlighter } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/id.ts'
import type { Mark } from '../../../core/text/index.ts'
import { client } from '../../state/connection.ts'
import { t as say } from '../../state/i18n.ts'
import { attempt, notify } from '../../state/notices.ts'
import { useCodeFacts, useIsReadOnly, useStructure } from '../../state/queries.ts'
import { showExtras, useUi } from '../../state/ui-store.ts'
import { Button } from '../../ui/Button.tsx'
import { count } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { SpeakersDialog } from './SpeakersDialog.tsx'

/** Who speaks in the document: their turns can be made to stand out, and coded in one act. */
export function SpeakersHere({ documentId }: { readonly documentId: DocumentId }) {
  const { t, i18n } = useTranslation('documents')
  const readOnly = useIsReadOnly()
  const { data: structure } = useStructure(documentId)
  const chosen = useUi(ui => ui.extras.speaker)
  const [asking, setAsking] = useState(false)
  const speakers = countTurns(structure?.marks ?? [])
  return (
    <div className="document-here__part">
      <div className="document-here__head">
        <h3 className="document-here__heading">{t('here.speakers')}</h3>
        {readOnly ? null : (
          <Button small kind="quiet" onPress={() => setAsking(true)}>
            {t(speakers.length === 0 ? 'here.findSpeakers' : 'here.changeSpeakers')}
          </Button>
        )}
      </div>
      <ul>
        {speakers.map(([speaker, turns]) => (
          <li key={speaker} className="document-here__speaker">
            <span className="clip">{speaker}</span>
            <span className="document-here__count">
              {t('here.turns', { count: turns, number: count(turns, i18n.language) })}
            </span>
            <IconButton
              label={t('here.onlySpeaker', { speaker })}
              pressed={chosen === speaker}
              onPress={() => showExtras({ speaker: chosen === speaker ? null : speaker })}
            >
              <Eye size={14} aria-hidden />
            </IconButton>
            {readOnly ? null : <CodeSpeaker documentId={documentId} speaker={speaker} />}
          </li>
        ))}
      </ul>
      {asking ? <SpeakersDialog documentId={documentId} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

/** Puts the code chosen in the codebook on every turn of a speaker. */
function CodeSpeaker({ documentId, speaker }: { readonly documentId: DocumentId; readonly speaker: string }) {
  const { t } = useTranslation('documents')
  const { data: codes } = useCodeFacts()
  const focused = useUi(ui => ui.focusedCodeId)
  const code = codes?.find(({ id }) => id === focused)
  if (code === undefined) return null
  const apply = async () => {
    const { codings } = await client.codings.applyToSpeaker({ documentId, speaker, codeId: code.id })
    notify(say('documents:here.coded', { count: codings, code: code.name, speaker }))
  }
  return (
    <IconButton label={t('here.codeSpeaker', { speaker, code: code.name })} onPress={() => attempt(apply)}>
      <Highlighter size={14} aria-hidden />
    </IconButton>
  )
}

/** Speakers in the order in which they begin, with how often they speak. */
function countTurns(marks: readonly Mark[]): [string, number][] {
  const turns = new Map<string, number>()
  for (const mark of marks) {
    if (mark.kind === 'turn') turns.set(mark.speaker, (turns.get(mark.speaker) ?? 0) + 1)
  }
  return [...turns]
}
