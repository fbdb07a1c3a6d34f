/** How the page looks, on the screen in light and dark and on paper. */
export const roomStyle = `
:root { color-scheme: light dark; --line: #8885; --accent: light-dark(#1d5fa8, #8abcf5);
  font: 100%/1.7 system-ui, "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei", "Noto Sans CJK SC", sans-serif }
* { box-sizing: border-box }
body { margin: 0; display: grid; grid-template-columns: minmax(12rem, 19rem) 1fr; min-height: 100vh }
a { color: var(--accent) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1rem; border-inline-end: 1px solid var(--line); font-size: .9rem }
nav h1 { font-size: 1.05rem; margin: 0 0 .6rem } nav h1 a { color: inherit; text-decoration: none }
nav summary { font-weight: 600; margin-top: .8rem; cursor: pointer }
nav input { width: 100%; font: inherit; padding: .2rem .4rem; margin-top: .3rem }
nav ul { list-style: none; margin: .2rem 0; padding: 0 }
nav li { display: flex; gap: .4rem; align-items: baseline; padding-inline-start: calc(var(--depth, 0) * .9rem) }
nav li a { flex: 1; min-width: 0; overflow-wrap: anywhere; padding: .1rem 0; text-decoration: none }
nav li a:hover, nav li a[aria-current] { text-decoration: underline }
nav small { font-variant-numeric: tabular-nums; opacity: .75 }
.dot { flex: none; width: .65rem; height: .65rem; border-radius: 50%; background: var(--code) }
main { padding: 1.5rem 2rem 6rem; min-width: 0 }
main > * { max-width: 62rem; margin-inline: auto }
.page { scroll-margin: 3rem }
h2 { line-height: 1.3; margin-top: 0 } h2 .dot { display: inline-block; margin-inline-end: .5rem }
.line { display: grid; grid-template-columns: minmax(0, 42em) minmax(8rem, 14rem); gap: 0 1.5rem; scroll-margin: 20vh }
.line p { margin: 0 0 .75em; white-space: pre-wrap; overflow-wrap: anywhere }
.names { display: flex; flex-direction: column; gap: .15rem; font-size: .8rem; line-height: 1.4 }
.name { color: inherit; text-decoration: none; border-inline-start: 4px solid var(--code); padding-inline-start: .4rem; overflow-wrap: anywhere }
.name:hover { text-decoration: underline }
mark { color: inherit; background: color-mix(in srgb, var(--code) 18%, transparent); border-bottom: 2px solid var(--code); cursor: pointer; scroll-margin: 30vh }
mark.on { background: color-mix(in srgb, var(--code) 45%, transparent) }
.notes { font-size: .9rem } .facts { font-size: .9rem; opacity: .85 }
.passages { padding-inline-start: 1.6rem } .passages li { margin-bottom: 1rem }
.passages li > a { display: block; color: inherit; text-decoration: none; border-inline-start: 4px solid var(--code); padding-inline-start: .7rem }
.passages li > a:hover { text-decoration: underline } .passages .facts { padding-inline-start: calc(.7rem + 4px) }
.passages q { white-space: pre-wrap; overflow-wrap: anywhere; quotes: none }
.passages .detached { opacity: .75 }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line) }
table { border-collapse: collapse } th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: start }
pre { overflow: auto }
#here { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; width: min(24rem, calc(100vw - 2rem)); max-width: none; max-height: 50vh; overflow: auto;
  background: Canvas; border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 1rem; box-shadow: 0 4px 24px #0004; font-size: .9rem }
#here ul { list-style: none; padding: 0; margin: .3rem 0 } #here li { margin-bottom: .4rem }
#here h3 { margin: 0; font-size: 1rem } #here button { float: inline-end; font: inherit }
footer { font-size: .8rem; opacity: .75; margin-top: 4rem; overflow-wrap: anywhere }
.scripted .page:not(.shown) { display: none }
@media (max-width: 50rem) {
  body { display: block } nav { position: static; height: auto; border: 0 } main { padding: 1rem }
  .line { display: block } .names { flex-flow: row wrap; margin: -.4em 0 .8em }
}
@media print {
  body { display: block } nav, #here { display: none } main { padding: 0 } .line { break-inside: avoid }
  mark { print-color-adjust: exact } .scripted .page.shown { display: block }
}`
