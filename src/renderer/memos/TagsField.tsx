import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { countTags, isSameTag } from '../../core/memo/index.ts'
import { useMemos } from '../state/queries.ts'

interface TagsFieldProps {
  readonly tags: readonly string[]
  readonly readOnly: boolean
  readonly onChange: (tags: readonly string[]) => void
}

/** The tags of a memo; those in use are offered while one is typed. */
export function TagsField({ tags, readOnly, onChange }: TagsFieldProps) {
  const { t } = useTranslation('memos')
  const { data: memos = [] } = useMemos()
  const [typed, setTyped] = useState('')
  const id = useId()
  const add = () => {
    const added = typed.split(/[,，、;；]/).filter(tag => tag.trim() !== '')
    setTyped('')
    if (added.length > 0) onChange([...tags, ...added])
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const isDone = event.key === 'Enter' || event.key === ',' || event.key === '，' || event.key === '、'
    if (isDone && typed.trim() !== '') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault()
      onChange(tags.slice(0, -1))
    }
  }
  const offered = countTags(memos).filter(({ tag }) => !tags.some(given => isSameTag(given, tag)))
  return (
    <fieldset className="memo-tags" aria-label={t('tags.label')}>
      {tags.map(tag => (
        <span key={tag} className="memo-tag">
          {tag}
          {readOnly ? null : (
            <Button
              className="memo-tag__remove"
              aria-label={t('tags.remove', { tag })}
              onPress={() => onChange(tags.filter(given => given !== tag))}
            >
              <X size={11} aria-hidden />
            </Button>
          )}
        </span>
      ))}
      {readOnly ? null : (
        <>
          <input
            className="memo-tags__input"
            aria-label={t('tags.add')}
            placeholder={t('tags.add')}
            list={id}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            onKeyDown={press}
            onBlur={add}
            spellCheck={false}
          />
          <datalist id={id}>
            {offered.slice(0, 50).map(({ tag }) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
        </>
      )}
    </fieldset>
  )
}
