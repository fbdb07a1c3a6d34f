function names(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** Elements that never have content (HTML 13.1.2). */
export const voidElements = names(
  'area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr',
)

/** Elements whose content is no markup. */
export const rawElements = names('script style textarea title xmp iframe noembed noframes')

/** Elements that flow inside a line: formatting, which has no effect on the text. */
export const inlineElements = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp ' +
    'small span strike strong sub sup time tt u var',
)

/** Formatting without any meaning for the text: made no element of when it has no attributes that matter. */
export const plainInlineElements = names(
  'abbr acronym b bdi bdo big cite code data dfn em font i kbd mark nobr s samp small span strike strong time tt u var',
)

/** Elements that stand for themselves, on lines of their own. */
export const blockElements = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p ' +
    'plaintext pre search section summary table tbody td tfoot th thead tr ul xmp #document',
)

/** Elements that end an open paragraph (HTML 13.1.2.4). */
export const paragraphEnders = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr listing main menu nav ol p pre search section summary table ul xmp',
)

/** What may stand in a head; anything else ends it. */
export const headElements = names('base basefont bgsound link meta noscript script style template title')

export const headingElements = names('h1 h2 h3 h4 h5 h6')
