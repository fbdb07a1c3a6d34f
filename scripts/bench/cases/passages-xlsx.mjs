import { join } from 'node:path'
import { openHost } from '../host.mjs'
import { copyProject } from '../projects.mjs'

const PASSAGES = 5000

export const bench = {
  what: '5,000 passages of a query to an Excel workbook, with documents, attributes, codes and context',
  target: 1000,
  async open({ work, say, atEnd }) {
    const host = await openHost(await copyProject('analysis', work, say))
    atEnd(host.close)
    const documents = await host.call('documents.list')
    for (const [n, { id }] of documents.entries()) {
      await host.call('attributes.setField', {
        documentId: id,
        field: 'year',
        value: String(2000 + (n % 25)),
      })
    }
    const query = await queryOfSize(host)
    const column = name => [name, name]
    const labels = Object.fromEntries(
      ['document', 'source', 'paragraph', 'from', 'to', 'codes', 'quotation', 'before', 'after', 'title'].map(
        column,
      ),
    )
    let run = 0
    return () => {
      const path = join(work, `passages ${++run}.xlsx`)
      return host.timed('exports.passages', { query, path, format: 'xlsx', labels })
    }
  },
}

/** Codes, one after the other, until they have that many passages together. */
async function queryOfSize(host) {
  const codes = await host.call('codes.list')
  const parts = []
  for (const { id } of codes) {
    parts.push({ kind: 'code', id, subcodes: false })
    if (parts.length < 2) continue
    const query = { kind: 'or', parts: [...parts] }
    const { total } = await host.call('queries.run', { query, limit: 1 })
    if (total >= PASSAGES) return query
  }
  throw new Error(`The project has fewer than ${PASSAGES} passages`)
}
