/**
 * The direction of imports, checked in CI by dependency-cruiser: each room and what it may import, one way only, no
 * cycles. The prose is in docs/architecture.md. Type-only imports count like any other.
 */
const CORE = '^packages/core/src'
const rooms = {
  [`${CORE}/record/`]: [],
  [`${CORE}/doc/`]: ['record'],
  [`${CORE}/script/`]: ['doc', 'record'],
  [`${CORE}/match/`]: ['script', 'doc', 'record'],
  [`${CORE}/morphology/`]: ['script', 'doc', 'record', 'lexicon'],
  [`${CORE}/naming/`]: ['match', 'morphology', 'script', 'doc', 'record', 'lexicon'],
  [`${CORE}/reporting/`]: ['match', 'morphology', 'script', 'doc', 'record', 'lexicon'],
  [`${CORE}/model/`]: ['naming', 'script', 'doc', 'record', 'lexicon'],
  [`${CORE}/lexicon/`]: ['record'],
}
const STAGE = `${CORE}/stages/([^/]+)/`

/** A room may import itself and the rooms named. */
const roomRule = ([from, allowed]) => {
  const own = from.slice(CORE.length + 1, -1)
  const may = [own, ...allowed].join('|')
  return {
    name: `core-${own}-imports`,
    severity: 'error',
    comment: `${own} may import only ${allowed.join(', ') || 'nothing'}`,
    from: { path: from, pathNot: '\\.test\\.ts$' },
    to: { path: '^packages/', pathNot: `${CORE}/(${may})/` },
  }
}

const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })
const tests = '(\\.test\\.tsx?$)|(^packages/[^/]+/test/)'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rooms).map(roomRule),
    forbid(
      'stages-apart',
      { path: STAGE, pathNot: tests },
      { path: `${CORE}/stages/([^/]+)/`, pathNot: [`${CORE}/stages/$1/`, `${CORE}/stages/tokens/`] },
      'a stage never imports another stage; layers reach it through the document (the interner of tokens is shared)',
    ),
    forbid(
      'stages-down',
      { path: STAGE, pathNot: tests },
      {
        path: '^packages/',
        pathNot: `${CORE}/(record|doc|script|match|morphology|naming|reporting|model|lexicon|stages)/`,
      },
      'a stage imports lexicon, match, morphology, model, script, doc and record',
    ),
    forbid(
      'core-stands-alone',
      { path: CORE, pathNot: tests },
      { dependencyTypes: ['core'] },
      'the core uses no Node module',
    ),
    forbid(
      'core-not-app',
      { path: '^packages/core/' },
      { path: '^packages/(app|web)/' },
      'core knows no other package',
    ),
    forbid(
      'web-not-app',
      { path: '^packages/web/' },
      { path: '^packages/app/' },
      'web reaches the server over HTTP',
    ),
    forbid(
      'app-not-web',
      { path: '^packages/app/' },
      { path: '^packages/web/' },
      'app serves the built web app as files',
    ),
    forbid(
      'rim-on-records',
      { path: '^packages/app/src/(outlets|store|export)/', pathNot: tests },
      { path: '^packages/app/src/(ingest|server|cli)/' },
      'outlets, store and export stand on the records alone',
    ),
    forbid(
      'server-down',
      { path: '^packages/app/src/server/', pathNot: tests },
      { path: '^packages/app/src/cli/' },
      'the server does not know the command line',
    ),
    forbid(
      'ingest-down',
      { path: '^packages/app/src/ingest/', pathNot: tests },
      { path: '^packages/app/src/(server|cli|export)/' },
      'ingest joins outlets, the core and the store',
    ),
    forbid(
      'eval-on-core',
      { path: '^(eval|tools)/' },
      { path: '^packages/web/' },
      'eval and tools stand on the core',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@isnad/source', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts', '.svg', '.css', '.woff2'],
    },
  },
}
