/**
 * Where the application menu has the commands of the page, besides those that stand in it before a page has been
 * loaded (`main/menu-template.ts`). Each inner list stands between lines; the page gives the titles.
 */
export const menuLayout = {
  file: [
    ['exchange.import', 'exchange.kept'],
    ['project.rename', 'preferences.coder', 'preferences.keys'],
  ],
  export: [
    ['codebook.exportXlsx', 'codebook.exportCsv', 'codebook.exportMarkdown', 'codebook.print'],
    [
      'exports.documentReport.docx',
      'exports.documentReport.html',
      'exports.codeReport.docx',
      'exports.codeReport.html',
    ],
    ['exports.readingRoom', 'exports.markdown'],
    ['exports.matrixCsv', 'attributes.exportXlsx', 'attributes.exportCsv', 'retrieval.export'],
    ['pictures.svg', 'pictures.print', 'pictures.png'],
    ['analysis.wordsXlsx', 'analysis.wordsCsv'],
    ['summaries.docx', 'summaries.xlsx', 'summaries.csv'],
    [
      'recipes.exportTable',
      'recipes.exportExcel',
      'recipes.exportPicture',
      'recipes.exportRecipe',
      'recipes.exportAll',
    ],
  ],
  edit: [
    ['find.open', 'find.next', 'find.previous', 'find.everywhere', 'find.close'],
    ['search.in.group', 'search.in.set', 'search.in.speaker'],
    ['search.next', 'search.previous', 'search.code'],
    ['editing.toggle'],
    ['pictures.copy'],
    ['summaries.write', 'summaries.quote', 'summaries.next'],
    ['recipes.keep', 'recipes.open', 'recipes.runAgain', 'recipes.rename', 'recipes.remove'],
    ['history.undoAct', 'history.redoAct', 'history.back', 'history.codebookThen', 'history.filter'],
  ],
  view: [
    ['reading.clean', 'reading.leaveClean', 'reading.split', 'reading.join'],
    ['reading.filter', 'reading.onlyFocusedCode', 'reading.showAll'],
    ['pictures.open', 'pictures.table', 'recipes.list'],
  ],
  text: [
    ['reading.larger', 'reading.smaller', 'reading.usualSize', 'reading.otherFace', 'reading.numbers'],
    ['script.next', 'script.stored', 'script.cn', 'script.t', 'script.tw', 'script.hk'],
  ],
  code: [
    ['coding.menu'],
    ['coding.open', 'coding.repeat', 'coding.recent', 'coding.inVivo', 'coding.pen'],
    ['coding.turn', 'coding.speaker', 'coding.document'],
    ['words.keep', 'words.show'],
    ['words.lines', 'words.leaveOut', 'words.oneWord', 'words.codeLines'],
  ],
  select: [['coding.select.word', 'coding.select.sentence', 'coding.select.paragraph', 'coding.select.turn']],
  coding: [
    ['coding.recode', 'coding.show', 'coding.comment', 'coding.weight'],
    ['coding.sure.certain', 'coding.sure.uncertain', 'coding.sure.none'],
    ['codebook.example', 'coding.passages', 'coding.edge.from', 'coding.edge.to'],
    ['coding.remove'],
  ],
  passages: [['passages.tickAll', 'passages.code', 'passages.recode', 'passages.example', 'passages.remove']],
  documents: [
    ['documents.nextState', 'documents.state.unread', 'documents.state.in-progress', 'documents.state.done'],
    ['documents.rename', 'editing.revisions', 'editing.detached', 'editing.replace', 'editing.pseudonyms'],
    ['documents.newGroup', 'documents.toGroup', 'documents.newSet', 'documents.toSet'],
    ['cases.put', 'cases.putSpeaker', 'cases.forDocuments', 'cases.forSpeakers', 'attributes.import'],
    ['documents.showOnly', 'documents.showAll', 'documents.move.up', 'documents.move.down'],
    ['documents.remove'],
  ],
  tabs: [
    ['reading.openTabs', 'reading.nextTab', 'reading.previousTab', 'reading.tabRight', 'reading.tabLeft'],
    ['reading.keepTab', 'reading.closeTab', 'reading.closeOtherTabs', 'reading.reopenTab'],
  ],
  codebook: [
    ['codebook.create', 'codebook.rename', 'codebook.edit', 'codebook.change'],
    ['codebook.move', 'codebook.move.up', 'codebook.move.down', 'codebook.move.in', 'codebook.move.out'],
    ['codebook.merge', 'codebook.split', 'codebook.set'],
    ['codebook.filter', 'codebook.import'],
    ['codebook.remove'],
  ],
  memos: [
    ['memos.here', 'memos.free', 'memos.project', 'documents.memo', 'codebook.memo', 'coding.memo'],
    ['memos.quote', 'memos.linkCoding', 'memos.preview', 'memos.attach', 'memos.renameTag'],
    ['memos.find', 'memos.findAll', 'memos.next', 'memos.previous'],
  ],
  go: [
    ['analysis.retrieval', 'retrieval.next', 'retrieval.previous'],
    ['coding.next', 'coding.previous'],
    ['bookmarks.toggle', 'bookmarks.addNamed', 'bookmarks.next', 'bookmarks.previous', 'bookmarks.list'],
    ['analysis.words', 'analysis.linesOfSelection'],
    ['summaries.open'],
    ['reading.outline', 'reading.otherText', 'view.nextPart', 'view.previousPart'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>

/** Commands that stand in the menu before a page has told of any, with words of the menu's own. */
export const menuBase = [
  ...['project.new', 'project.open', 'project.openSample', 'documents.import', 'project.close'],
  ...[
    'exports.project',
    'exports.codebook',
    'exports.matrix',
    'exports.memos',
    'exports.memosMarkdown',
    'exports.memosFolder',
  ],
  ...['history.undo', 'history.redo', 'search.open'],
  ...['view.desk.reading', 'view.desk.codebook', 'view.desk.memos', 'view.desk.cases', 'view.desk.analysis'],
  ...['view.desk.history', 'view.leftPanel', 'view.rightPanel', 'view.palette', 'view.keys'],
  ...['theme.system', 'theme.light', 'theme.dark', 'language.en', 'language.zh-CN', 'language.zh-TW'],
] as const
