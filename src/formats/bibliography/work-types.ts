/** Kinds of works by the names that formats have for them, each line after the name that CSL has. */
const names = `
article-journal: JOUR, EJOUR, journal article, article, journalarticle, electronic article, 期刊, 期刊文章, 期刊论文, J
article-magazine: MGZN, magazine article, magazinearticle
article-newspaper: NEWS, newspaper article, newspaperarticle, 报纸, 报纸文章
bill: BILL
book: BOOK, EBOOK, EDBOOK, WHOLE BOOK, edited book, electronic book, mvbook, B, 图书, 专著, proceedings, collection
chapter: CHAP, ECHAP, book section, book chapter, booksection, incollection, inbook, S
dataset: DATA, online database
document: GEN, GENERIC, misc, document
entry-dictionary: DICT, dictionaryentry
entry-encyclopedia: ENCYC, encyclopediaarticle, encyclopedia
interview: interview
legislation: STAT, LAW, legal rule or regulation, statute
manuscript: UNPB, MANSCPT, unpublished work, unpublished, manuscript
map: MAP, map
paper-conference: CONF, CPAPER, conference proceedings, conference paper, conferencepaper, inproceedings, conference, 会议, 会议论文, C
patent: PAT, patent
personal_communication: PCOMM, ICOMM, letter, email, personal communication
post-weblog: BLOG, blog, blogpost
report: RPRT, report, techreport, technical report
speech: presentation
standard: STAND, standard
thesis: THES, thesis, thesis/dissertation, dissertation, dissertation/thesis, phdthesis, mastersthesis, 学位论文, 硕士论文, 博士论文
webpage: ELEC, WEB, web page, webpage, online, electronic, electronic source, www
`

const types = new Map(
  names
    .trim()
    .split('\n')
    .flatMap(line => {
      const [type = '', list = ''] = line.split(': ')
      return [type, ...list.split(', ')].map((name): [string, string] => [name.toLowerCase(), type])
    }),
)

/** The kind of a work in the words of CSL (`article-journal`, `book`, `thesis`…); an unknown one stays as written. */
export function workType(written: string): string {
  const name = written.trim()
  return types.get(name.toLowerCase()) ?? name
}
