import type { Rules } from './rule.ts'

export const documentRules = {
  'xml-encoding'({ folder }, found) {
    const start = Buffer.from(folder.xml.subarray(0, 200)).toString('latin1')
    const declared = /encoding\s*=\s*["']([^"']+)/.exec(start)?.[1] ?? 'utf-8'
    const isWide = /^(\xff\xfe|\xfe\xff|<\0|\0<)/.test(start)
    if (isWide) found(null, 'UTF-16')
    else if (!/^utf-?8$/i.test(declared)) found(null, declared)
  },
  'xml-mark'({ root, folder: { xml } }, found) {
    if (xml[0] === 0xef && xml[1] === 0xbb && xml[2] === 0xbf) found(root)
  },
  'not-valid'({ context }, found) {
    for (const { line = 0, message } of context.problems) {
      found({ name: '', attributes: {}, children: [], text: '', called: '', line }, message)
    }
  },
  namespace({ schema, context }, found) {
    for (const namespace of context.namespaces)
      if (namespace !== schema.namespace) found(null, namespace || '—')
  },
} satisfies Rules
