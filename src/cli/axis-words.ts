import { dimensions } from '../ipc/constants.ts'
import type { InputOf } from '../ipc/contract.ts'
import { ask } from '../project/answer.ts'
import { only } from '../project/handlers/codings.ts'
import type { Session } from '../project/session.ts'
import { type OptionValues, textOption } from './command.ts'
import { UsageError } from './usage.ts'

type AxisInput = Exclude<InputOf<'matrices.heads'>['axis'], string>

const kinds = [...dimensions, 'groups'] as const

/** How rows and columns are given on the command line. */
export const axisUsage = `${kinds.join('|')}|attribute:NAME`

/**
 * What stands in the rows or columns: `codes`, `codes=A,B` for some of them (names, paths, sources or ids), or
 * `attribute:NAME`, also `attribute:case.NAME`, with `--row-ranges` such as `..18,18..60,60..` and `--missing`.
 * Refuses: not-found, ambiguous.
 */
export async function axisOfWords(
  session: Session,
  options: OptionValues,
  side: 'row' | 'column',
): Promise<AxisInput> {
  const words = textOption(options, `${side}s`) ?? ''
  const [, what = '', names] = /^([^=]*)(?:=(.*))?$/s.exec(words) ?? []
  const axis = await axisCalled(session, what, options, side)
  if (names === undefined) return axis
  const heads = await ask(session, 'matrices.heads', { axis })
  const ids = names.split(',').map(name => {
    const exact = heads.filter(({ id, path }) => id === name || path === name)
    const called = exact.length > 0 ? exact : heads.filter(head => head.name === name || head.source === name)
    return only(called, name, what).id
  })
  return { ...axis, only: ids }
}

async function axisCalled(
  session: Session,
  what: string,
  options: OptionValues,
  side: 'row' | 'column',
): Promise<AxisInput> {
  const kind = kinds.find(known => known === what)
  if (kind !== undefined) return { of: kind }
  if (!what.startsWith('attribute:')) {
    throw new UsageError('usageOneOf', { option: `--${side}s`, values: axisUsage.replaceAll('|', ', ') })
  }
  return {
    of: 'attribute',
    id: await onlyAttribute(session, what.slice('attribute:'.length)),
    ranges: rangesOf(textOption(options, `${side}-ranges`), side),
    missing: options.missing === true,
  }
}

/** The attribute called so, by name, `case.NAME`, field or id. Refuses: not-found, ambiguous. */
export async function onlyAttribute(session: Session, name: string): Promise<string> {
  const found = (await ask(session, 'attributes.list', {})).filter(attribute =>
    [attribute.id, attribute.name, attribute.field, `${attribute.subject}.${attribute.name}`].includes(name),
  )
  return only(found, name, 'attribute').id
}

function rangesOf(words: string | undefined, side: string) {
  if (words === undefined) return null
  return words.split(',').map(range => {
    const [, from, to] = /^(.*?)\.\.(.*)$/s.exec(range) ?? []
    if (from === undefined || to === undefined) {
      throw new UsageError('usageWrongOption', { option: `--${side}-ranges` })
    }
    return { from: from === '' ? null : from, to: to === '' ? null : to }
  })
}
