/** The routes, inside the shell. Screens other than the list and the reader are loaded when first opened. */
import { lazy, Suspense, useMemo } from 'react'
import { Link, Route, Switch } from 'wouter'
import { pathPart } from './api/address.ts'
import { Loading } from './parts/loading.tsx'
import { useSettings } from './settings.ts'
import { Shell } from './shell/shell.tsx'
import { SpeechContext, speech, useSpeech } from './strings/index.ts'
import { ReaderView } from './views/reader/reader-view.tsx'
import { ReportsView } from './views/reports/reports-view.tsx'

const ReadView = lazy(() => import('./views/read/read-view.tsx').then((m) => ({ default: m.ReadView })))
const EventsView = lazy(() =>
  import('./views/events/events-view.tsx').then((m) => ({ default: m.EventsView })),
)
const QuotesView = lazy(() =>
  import('./views/quotes/quotes-view.tsx').then((m) => ({ default: m.QuotesView })),
)
const EntitiesView = lazy(() =>
  import('./views/entities/entities-view.tsx').then((m) => ({ default: m.EntitiesView })),
)
const EntityView = lazy(() =>
  import('./views/entities/entity-view.tsx').then((m) => ({ default: m.EntityView })),
)
const StatesView = lazy(() =>
  import('./views/states/states-view.tsx').then((m) => ({ default: m.StatesView })),
)
const StateView = lazy(() => import('./views/states/state-view.tsx').then((m) => ({ default: m.StateView })))
const PairView = lazy(() => import('./views/states/pair-view.tsx').then((m) => ({ default: m.PairView })))
const SearchView = lazy(() =>
  import('./views/search/search-view.tsx').then((m) => ({ default: m.SearchView })),
)
const IncomingView = lazy(() =>
  import('./views/incoming/incoming-view.tsx').then((m) => ({ default: m.IncomingView })),
)

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
        <Suspense fallback={<Loading page />}>
          <Switch>
            <Route path="/" component={ReportsView} />
            <Route path="/reports/:id">{({ id }) => <ReaderView key={id} id={pathPart(1)} />}</Route>
            <Route path="/read" component={ReadView} />
            <Route path="/events" component={EventsView} />
            <Route path="/quotes" component={QuotesView} />
            <Route path="/names" component={EntitiesView} />
            <Route path="/names/:key">{({ key }) => <EntityView key={key} entityKey={pathPart(1)} />}</Route>
            <Route path="/states" component={StatesView} />
            <Route path="/states/:code">{({ code }) => <StateView key={code} code={code} />}</Route>
            <Route path="/pairs/:a/:b">{({ a, b }) => <PairView key={`${a} ${b}`} a={a} b={b} />}</Route>
            <Route path="/search" component={SearchView} />
            <Route path="/incoming" component={IncomingView} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </Shell>
    </SpeechContext>
  )
}
