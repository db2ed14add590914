/** The routes, inside the shell. Screens other than the list and the reader are loaded when first opened. */
import { lazy, Suspense, useMemo } from 'react'
import { Link, Route, Switch } from 'wouter'
import { useSettings } from './settings.ts'
import { Shell } from './shell/shell.tsx'
import { SpeechContext, speech, useSpeech } from './strings/index.ts'
import { ReaderView } from './views/reader/reader-view.tsx'
import { ReportsView } from './views/reports/reports-view.tsx'

const ReadView = lazy(() => import('./views/read/read-view.tsx').then((m) => ({ default: m.ReadView })))

function NotFound() {
  const { t } = useSpeech()
  return (
    <div className="page narrow">
      <h1>{t.notFound}</h1>
      <p>
        <Link href="/">{t.backToReports}</Link>
      </p>
    </div>
  )
}

export function App() {
  const { language, theme, nextTheme, otherLanguage } = useSettings()
  const spoken = useMemo(() => speech(language), [language])
  return (
    <SpeechContext value={spoken}>
      <Shell theme={theme} nextTheme={nextTheme} otherLanguage={otherLanguage}>
        <Suspense fallback={<p className="page quiet">{spoken.t.loading}</p>}>
          <Switch>
            <Route path="/" component={ReportsView} />
            <Route path="/reports/:id">{({ id }) => <ReaderView key={id} id={id} />}</Route>
            <Route path="/read" component={ReadView} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </Shell>
    </SpeechContext>
  )
}
