/** The look of a report on the screen and on paper. */
export const annotatedStyle = `
:root { color-scheme: light dark; font: 100%/1.7 system-ui, "PingFang SC", "PingFang TC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
body { max-width: 68rem; margin: 2rem auto; padding: 0 1.25rem }
h1 { line-height: 1.3; margin: 0 0 1rem }
h2 { clear: right; margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid #8886; line-height: 1.3; break-after: avoid }
h1, h2, p, dd, b { overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; margin: 0 0 2rem; font-size: .9rem }
dt { opacity: .7; max-width: 16rem }
dd { margin: 0; white-space: pre-line }
.block { margin: 0 0 1.5rem }
.place { margin: 1rem 0 .2rem; font-size: .8rem; opacity: .7; break-after: avoid }
main { padding-right: 20rem }
.line > p { margin: 0 0 .8rem; white-space: pre-wrap }
aside { float: right; clear: right; width: 18rem; margin: .15rem -20rem 0 0; font-size: .8rem; line-height: 1.45 }
.note { margin: 0 0 .6rem; padding: .1rem 0 .1rem .6rem; border-inline-start: 4px solid var(--code, #8888); break-inside: avoid }
.note p { margin: .15rem 0 0; white-space: pre-line }
.note:target, mark:target { outline: 2px solid Highlight }
.by { opacity: .7 }
.number, sup a { color: inherit; opacity: .75; text-decoration: none; font-variant-numeric: tabular-nums }
.number::after { content: "." }
sup { line-height: 0; font-size: .65em; margin: 0 .1em; user-select: none }
mark { color: inherit; background: color-mix(in srgb, var(--code, #888) 22%, transparent); box-shadow: inset 0 -2px var(--code, #888); box-decoration-break: clone; -webkit-box-decoration-break: clone }
footer { margin-top: 3rem; font-size: .75rem; opacity: .7; overflow-wrap: anywhere }
@media screen and (max-width: 52rem) { main { padding: 0 } .line { display: flex; flex-direction: column-reverse } aside { width: auto; margin: 0 0 1rem 1rem } }
@media print {
  @page { margin: 18mm 15mm }
  :root { color-scheme: light; font-size: 10.5pt }
  body { max-width: none; margin: 0; padding: 0 }
  main { padding-right: 34% }
  aside { width: 46%; margin-right: -51.5% }
  mark, .note { -webkit-print-color-adjust: exact; print-color-adjust: exact }
}`
