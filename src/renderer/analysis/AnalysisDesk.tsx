import { useTranslation } from 'react-i18next'
import { analysisViews, useAnalysisView } from '../state/analysis-view.ts'
import { KeepDialog, KeptView } from './kept/index.ts'
import { PicturesView } from './pictures/index.ts'
import { RetrievalView } from './retrieval/index.ts'
import { SummariesView } from './summaries/index.ts'
import { TablesView } from './tables/index.ts'
import { WordsView } from './words/index.ts'
import './analysis-desk.css'

const views = {
  tables: TablesView,
  retrieval: RetrievalView,
  pictures: PicturesView,
  words: WordsView,
  summaries: SummariesView,
  kept: KeptView,
}

/** Where, how often, together with what, in whose words: one view at a time, each keeps what was chosen in it. */
export function AnalysisDesk() {
  const view = useAnalysisView(state => state.view)
  const View = views[view]
  return (
    <div className="analysis">
      {analysisViews.length > 1 ? <ViewTabs /> : null}
      <View />
      <KeepDialog />
    </div>
  )
}

function ViewTabs() {
  const { t } = useTranslation('analysis')
  const current = useAnalysisView(state => state.view)
  return (
    <nav className="analysis__views" aria-label={t('views.label')}>
      {analysisViews.map(view => (
        <button
          key={view}
          type="button"
          className="analysis__view"
          aria-current={view === current ? 'page' : undefined}
          onClick={() => useAnalysisView.setState({ view })}
        >
          {t(`views.${view}`)}
        </button>
      ))}
    </nav>
  )
}
