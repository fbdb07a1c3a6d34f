import importsEn from '../../../resources/locales/en/imports.json'
import picturesEn from '../../../resources/locales/en/pictures.json'
import queriesEn from '../../../resources/locales/en/queries.json'
import importsCn from '../../../resources/locales/zh-CN/imports.json'
import picturesCn from '../../../resources/locales/zh-CN/pictures.json'
import queriesCn from '../../../resources/locales/zh-CN/queries.json'
import importsTw from '../../../resources/locales/zh-TW/imports.json'
import picturesTw from '../../../resources/locales/zh-TW/pictures.json'
import queriesTw from '../../../resources/locales/zh-TW/queries.json'
import type { DetailField } from '../../core/document/index.ts'
import type { PictureWords } from '../../core/pictures/index.ts'
import type { Language } from '../../ipc/constants.ts'
import type { PassageExportLabels } from '../../ipc/exports.ts'

/** What pictures say in a language. */
export function pictureWordsIn(language: Language): PictureWords {
  return { en: picturesEn, 'zh-CN': picturesCn, 'zh-TW': picturesTw }[language].drawn
}

/** What stands at the head of each column of passages. */
export function passageLabelsIn(language: Language): PassageExportLabels {
  return { en: queriesEn, 'zh-CN': queriesCn, 'zh-TW': queriesTw }[language].file
}

/** What fields of documents are called that nobody has named. */
export function fieldNamesIn(language: Language): Record<DetailField, string> {
  return { en: importsEn, 'zh-CN': importsCn, 'zh-TW': importsTw }[language].fields
}
