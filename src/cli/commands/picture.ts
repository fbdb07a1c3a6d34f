import { resolve } from 'node:path'
import { linkWeights, pictureThemes, togetherUnits } from '../../core/pictures/index.ts'
import {
  languages,
  measures,
  type PictureKind,
  percentBases,
  pictureKinds,
  summedMeasures,
} from '../../ipc/constants.ts'
import { type PictureInput, pictureChoice } from '../../ipc/pictures.ts'
import { ask } from '../../project/answer.ts'
import { onlyCode, onlyDocument } from '../../project/handlers/codings.ts'
import { pictureWordsIn } from '../../project/recipes/recipe-words.ts'
import type { Session } from '../../project/session.ts'
import { axisOfWords, axisUsage, onlyAttribute } from '../axis-words.ts'
import type { Command, Invocation, OptionValues } from '../command.ts'
import { textOption } from '../command.ts'
import { scopeOf, scopeOptions } from '../scope-options.ts'
import { lines } from '../table.ts'
import { oneOf, withinOf } from '../table-command.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'
import { checkedChoice, numberOf, wordChoiceOf, wordOptions } from '../word-options.ts'

const value = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const { limit: _limit, format: _format, ...wordParts } = wordOptions

/** Draws a picture and writes it as SVG. */
export const picture: Command = {
  name: 'picture',
  usage: `${pictureKinds.join('|')} P [--out FILE.svg] [--theme ${pictureThemes.join('|')}] [--width N] [--height N] [--most N] [--language ${languages.join('|')}] [--date DATE] [--rows ${axisUsage}] [--columns …] [--measure ${measures.join('|')}] [--percent row|column|total] [--shares] [--given-order] [--subcodes] [--codes A,B] [--code A] [--same ${togetherUnits.join('|')}] [--weight ${linkWeights.join('|')}] [--threshold N] [--document D] [--attribute NAME] [--by year|month|day] [--random] [--orders N] [--seed N] [--words TERM] [--group PATH] [--set NAME] [--coder NAME] [--case NAME] [--speaker NAME] [--query SAVED], and for cloud what words takes`,
  arity: [2, 2],
  options: {
    ...wordParts,
    ...scopeOptions,
    ...{ out: value, theme: value, width: value, height: value, most: value, language: value, date: value },
    ...{ rows: value, columns: value, 'row-ranges': value, 'column-ranges': value, missing: flag },
    ...{ measure: value, percent: value, shares: flag, 'given-order': flag, subcodes: flag, codes: value },
    ...{ same: value, weight: value, threshold: value, attribute: value, by: value, random: flag },
    ...{ orders: value, seed: value, words: value, mode: value, 'whole-words': flag, coder: value },
    ...{ case: value, query: value },
  },
  async run(invocation) {
    const { arguments: named, options, resources } = invocation
    const [kindNamed, project = ''] = named
    const kind = pictureKinds.find(known => known === kindNamed)
    if (kind === undefined) {
      throw new UsageError('usageOneOf', { option: 'picture', values: pictureKinds.join(', ') })
    }
    const look = lookOf(invocation)
    const out = textOption(options, 'out')
    return withProject(project, 'read', resources, async session => {
      const chosen = checkedChoice(pictureChoice, await choiceOf(kind, session, options))
      if (out !== undefined) {
        const report = await ask(session, 'exports.picture', { path: resolve(out), picture: chosen, look })
        return { json: report, plain: lines([[report.path, report.bytes]]) }
      }
      const { svg, title, summary, table } = await ask(session, 'pictures.draw', { picture: chosen, look })
      return { json: { title, summary, table, svg }, plain: `${svg}\n` }
    })
  },
}

function lookOf({ options, say }: Invocation) {
  const language = oneOf(options, 'language', languages) ?? say.language
  return {
    theme: oneOf(options, 'theme', pictureThemes),
    width: numberOf(options, 'width'),
    height: numberOf(options, 'height'),
    most: numberOf(options, 'most'),
    language,
    words: pictureWordsIn(language),
    fieldNames: say.fieldNames(),
    date: textOption(options, 'date') ?? null,
  }
}

/** What the options ask for; options of other kinds are not looked at. */
async function choiceOf(kind: PictureKind, session: Session, options: OptionValues): Promise<PictureInput> {
  const within = await withinOf(session, options)
  const named = textOption(options, 'codes')
  const codes = named?.split(',').map(name => onlyCode(session.file.db, name)) ?? null
  const subcodes = options.subcodes === true
  const measure = oneOf(options, 'measure', measures)
  const summed = () => oneOf(options, 'measure', summedMeasures)
  const axes = async () => ({
    rows: await axisOfWords(session, options, 'row'),
    columns: await axisOfWords(session, options, 'column'),
  })
  switch (kind) {
    case 'bar': {
      const rows =
        textOption(options, 'rows') === undefined ? undefined : await axisOfWords(session, options, 'row')
      const code = textOption(options, 'code')
      const order = options['given-order'] === true ? 'given' : 'size'
      const ofCode = code === undefined ? null : onlyCode(session.file.db, code)
      return { kind, rows, code: ofCode, measure, order, subcodes, within }
    }
    case 'stacked':
      return { kind, ...(await axes()), measure: summed(), shares: options.shares === true, subcodes, within }
    case 'heat':
      return {
        kind,
        ...(await axes()),
        measure,
        percent: oneOf(options, 'percent', percentBases),
        subcodes,
        within,
      }
    case 'network': {
      const same = oneOf(options, 'same', togetherUnits)
      const weight = oneOf(options, 'weight', linkWeights)
      return { kind, codes, same, weight, threshold: thresholdOf(options), subcodes, within }
    }
    case 'sunburst':
      return { kind, codes, measure: summed(), within }
    case 'portrait':
    case 'codeline':
      return { kind, codes, documentId: onlyDocument(session.file.db, needed(options, kind, 'document')) }
    case 'timeline':
      return {
        kind,
        attribute: await onlyAttribute(session, needed(options, kind, 'attribute')),
        by: oneOf(options, 'by', ['year', 'month', 'day'] as const),
        ...{ codes, measure, subcodes, within },
      }
    case 'saturation':
      return {
        kind,
        order: options.random === true ? 'random' : 'reading',
        orders: numberOf(options, 'orders'),
        seed: numberOf(options, 'seed'),
        ...{ codes, within },
      }
    case 'cloud': {
      const { limit: _, ...words } = wordChoiceOf(options)
      return { kind, ...(words as object), scope: scopeOf(session, options) }
    }
    case 'dispersion':
      return {
        kind,
        words: needed(options, kind, 'words'),
        mode: oneOf(options, 'mode', ['phrase', 'regex', 'words']),
        wholeWords: options['whole-words'] === true,
        scope: scopeOf(session, options),
      }
  }
}

function needed(options: OptionValues, kind: PictureKind, option: string): string {
  const given = textOption(options, option)
  if (given === undefined) throw new UsageError('usageNeeds', { command: kind, option: `--${option}` })
  return given
}

function thresholdOf(options: OptionValues): number | undefined {
  const given = textOption(options, 'threshold')
  if (given === undefined) return undefined
  if (!/^\d+(\.\d+)?$/.test(given)) throw new UsageError('usageWrongOption', { option: '--threshold' })
  return Number(given)
}
