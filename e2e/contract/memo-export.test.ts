import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { memoLabels, writeLink } from '../../src/core/memo/index.ts'
import { readDocx } from '../../src/formats/docx/index.ts'
import { mixedText, newProject } from './project-fixture.ts'

const labels = memoLabels({ fact: fact => fact, kind: kind => kind, untitled: 'untitled' })

const long = `前面**很重要**的一段，*斜*、~~删~~、\`code\`。
第二行 👨‍👩‍👧 [网](https://example.org/a?b=1&c=2)

## 小标题

- 一
  - 一点一
- [x] 二

3. 三
4. 四

> 引文
> 两行

| 甲 | 乙 |
|---|---|
| שלום | ＡＢＣ |

\`\`\`
# 不是标题
\`\`\``

async function projectWithMemos() {
  const project = await newProject()
  const documentId = await project.importText('访谈一.txt', mixedText)
  const code = await project.call('codes.create', { name: '居民*参与*' })
  const gone = await project.call('codes.create', { name: '将去' })
  const at = mixedText.indexOf('居民参与')
  const links = `${writeLink({ kind: 'code', id: code.id }, '旧名')} ${writeLink({ kind: 'code', id: gone.id }, '将去')}`
  const first = await project.call('memos.create', {
    subject: { kind: 'passage', documentId, span: { from: at, to: at + 4 } },
    title: '为什么？/\\:"',
    text: `${long}\n\n${links}`,
    tags: ['方法', '理论'],
  })
  await project.call('memos.create', {
    subject: { kind: 'free' },
    title: '为什么？/\\:"',
    text: `见${writeLink({ kind: 'memo', id: first.id }, 'x')}`,
  })
  await project.call('codes.remove', { id: gone.id })
  const write = async (name: string, format: 'md' | 'folder' | 'docx', choice = {}) => {
    const path = join(project.folder, name)
    await project.call('exports.memos', { path, format, labels, order: 'created', ...choice })
    return path
  }
  return { project, write }
}

it('writes one Markdown file with subject, quotation, tags, and links as names', async () => {
  const { write } = await projectWithMemos()
  const text = readFileSync(await write('m.md', 'md'), 'utf8')
  expect(text).toContain('# 研究 𠮷: title\n')
  expect(text.match(/^## .*/gm)).toEqual(['## 为什么？/\\\\:"', '## 为什么？/\\\\:"'])
  expect(text).toContain('- **subject:** passage · 访谈一\n- **tags:** \\#方法 \\#理论\n- **coder:** Ada\n')
  expect(text).toContain('\n> 居民参与\n')
  expect(text).toContain('\n#### 小标题\n')
  expect(text).toContain('```\n# 不是标题\n```\n\n居民\\*参与\\* ~~将去~~\n')
  expect(text).not.toContain('[[')
  const tagged = readFileSync(await write('t.md', 'md', { tag: '理論' }), 'utf8')
  expect(tagged.match(/^## .*/gm)).toHaveLength(1)
})

it('writes a folder with a file for each memo, which link to each other, and refuses one that holds files', async () => {
  const { project, write } = await projectWithMemos()
  const path = await write('folder', 'folder')
  expect(readdirSync(path).toSorted()).toEqual(['为什么？ 2.md', '为什么？.md'])
  const texts = readdirSync(path).map(name => readFileSync(join(path, name), 'utf8'))
  const linking = texts.find(text => text.includes('见['))
  expect(linking).toMatch(/见\[为什么？\/\\\\:"\]\(<为什么？( 2)?\.md>\)/)
  expect(
    texts.some(text => text.startsWith('---\ntitle: "为什么？/\\\\:\\""\ntags: ["方法", "理论"]\n')),
  ).toBe(true)
  const full = join(project.folder, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'mine.md'), 'mine')
  expect(await project.refusal('exports.memos', { path: full, format: 'folder', labels })).toBe(
    'folder-not-empty',
  )
  expect(readdirSync(full)).toEqual(['mine.md'])
})

it('writes a Word document that reads back as it was written', async () => {
  const { write } = await projectWithMemos()
  const { text, marks, details } = await readDocx(readFileSync(await write('m.docx', 'docx')))
  expect(details.title).toBe('研究 𠮷: title')
  const headings = marks
    .filter(mark => mark.kind === 'heading')
    .map(mark => [mark.level, text.slice(mark.from, mark.to)])
  expect(headings).toEqual([
    [1, '为什么？/\\:"'],
    [1, '为什么？/\\:"'],
    [3, '小标题'],
  ])
  for (const words of [
    'subject: passage · 访谈一',
    'tags: #方法  #理论',
    '\n居民参与\n',
    '前面很重要的一段，斜、删、code。\n第二行 👨‍👩‍👧 网\n',
    '• 一\n  • 一点一\n• ☑ 二\n',
    '3. 三\n4. 四\n',
    '引文\n两行\n',
    '甲\t乙\nשלום\tＡＢＣ\n',
    '# 不是标题',
    '居民*参与* 将去',
    '见为什么？',
  ]) {
    expect(text).toContain(words)
  }
})

it('leaves the project alone, and an older file when it cannot write', async () => {
  const { project } = await projectWithMemos()
  expect(await project.refusal('exports.memos', { path: project.path, format: 'md', labels })).toBe(
    'target-in-use',
  )
  const path = join(project.folder, 'missing', 'm.md')
  expect(await project.refusal('exports.memos', { path, format: 'docx', labels })).toBe('folder-read-only')
  expect(existsSync(path)).toBe(false)
})
