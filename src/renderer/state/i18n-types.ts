import type acts from '../../../resources/locales/en/acts.json'
import type analysis from '../../../resources/locales/en/analysis.json'
import type cases from '../../../resources/locales/en/cases.json'
import type cleaning from '../../../resources/locales/en/cleaning.json'
import type cli from '../../../resources/locales/en/cli.json'
import type codebook from '../../../resources/locales/en/codebook.json'
import type coding from '../../../resources/locales/en/coding.json'
import type doctor from '../../../resources/locales/en/doctor.json'
import type documents from '../../../resources/locales/en/documents.json'
import type editing from '../../../resources/locales/en/editing.json'
import type exchange from '../../../resources/locales/en/exchange.json'
import type find from '../../../resources/locales/en/find.json'
import type history from '../../../resources/locales/en/history.json'
import type imports from '../../../resources/locales/en/imports.json'
import type incoming from '../../../resources/locales/en/incoming.json'
import type kept from '../../../resources/locales/en/kept.json'
import type memos from '../../../resources/locales/en/memos.json'
import type pictures from '../../../resources/locales/en/pictures.json'
import type queries from '../../../resources/locales/en/queries.json'
import type reading from '../../../resources/locales/en/reading.json'
import type refusals from '../../../resources/locales/en/refusals.json'
import type retrieval from '../../../resources/locales/en/retrieval.json'
import type room from '../../../resources/locales/en/room.json'
import type script from '../../../resources/locales/en/script.json'
import type search from '../../../resources/locales/en/search.json'
import type shell from '../../../resources/locales/en/shell.json'
import type summaries from '../../../resources/locales/en/summaries.json'
import type words from '../../../resources/locales/en/words.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: {
      acts: typeof acts
      analysis: typeof analysis
      cases: typeof cases
      cleaning: typeof cleaning
      cli: typeof cli
      doctor: typeof doctor
      codebook: typeof codebook
      coding: typeof coding
      documents: typeof documents
      editing: typeof editing
      exchange: typeof exchange
      find: typeof find
      history: typeof history
      imports: typeof imports
      incoming: typeof incoming
      kept: typeof kept
      memos: typeof memos
      pictures: typeof pictures
      queries: typeof queries
      room: typeof room
      reading: typeof reading
      refusals: typeof refusals
      retrieval: typeof retrieval
      script: typeof script
      search: typeof search
      shell: typeof shell
      summaries: typeof summaries
      words: typeof words
    }
  }
}
