import type { DocumentId } from '../../../core/id.ts'
import type { PictureMark } from '../../../core/pictures/index.ts'
import type { PictureInput } from '../../../ipc/pictures.ts'
import type { SearchScope } from '../../../ipc/search.ts'
import { showAnalysis } from '../../state/analysis-view.ts'
import { scopeWith } from '../part/scopes.ts'
import { showLines, useWords } from './words-store.ts'

export type WordPictureInput = Extract<PictureInput, { readonly kind: 'cloud' | 'dispersion' }>

/** A word of a cloud leads to its lines, a document with places of words to its own of them. */
export function openWordMark(picture: WordPictureInput, { row, column }: PictureMark): void {
  const scope = scopeOf(picture.scope ?? {})
  if (picture.kind === 'cloud') {
    if (row === null) return
    useWords.setState({ scope })
    showLines(row)
  } else {
    const { words, mode = 'phrase', wholeWords = false } = picture
    showLines(words)
    useWords.setState({
      query: { words, mode, wholeWords },
      scope:
        column === null
          ? scope
          : scopeWith({ ...scope, documents: null }, { kind: 'document', id: column as DocumentId }),
    })
  }
  showAnalysis('words')
}

function scopeOf(asked: NonNullable<WordPictureInput['scope']>): SearchScope {
  const { documents = null, groups = [], sets = [], speakers = [], codes = null, headings = true } = asked
  const { ids, side, subcodes = true } = codes ?? {}
  return {
    ...{ documents, groups, sets, speakers, headings },
    codes: ids === undefined || side === undefined ? null : { ids, side, subcodes },
  }
}
