/** The command `isnad`: its subcommands, options and help. Each subcommand is loaded when it is called. */

import { ENGINE } from '@isnad/core'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { EXIT } from '../errors.ts'
import { fail } from './terminal.ts'

const FILE = 'a report: text, or JSON with an article’s fields; - for the standard input'

function count(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0 && value <= 1024) return value
  throw new InvalidArgumentError('It must be a whole number from 1 to 1024.')
}

function offset(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0) return value
  throw new InvalidArgumentError('It must be a whole number: UTF-16 code units from the start of the text.')
}

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`

const EXIT_HELP = `
Exit codes: 0 done; 1 internal; 2 wrong call; 3 input cannot be read; 4 done, but bad inputs left out;
5 output cannot be written; 6 store cannot be opened; 7 nothing found; 130 interrupted.`

const published = () =>
  new Option(
    '--published <date>',
    'publication day, 2024-04-08 or 2024-04-08T14:30:00Z; relative dates need it',
  )
const outlet = () => new Option('--outlet <name>', 'who published it')

function reading(program: Command) {
  program
    .command('read')
    .summary('read one report · يقرأ خبرا واحدا')
    .description('Reads one Arabic report: who did or said what, to whom, when, where and on whose word.')
    .addArgument(new Argument('[file]', FILE).default('-'))
    .addOption(published())
    .addOption(outlet())
    .addOption(
      new Option('--format <format>', 'for people, or for programs')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText(
      'after',
      examples(
        'isnad read report.txt --published 2024-04-08',
        'isnad read report.txt --published 2024-04-08 --format json > reading.json',
        'cat report.txt | isnad read - --outlet "وكالة الأنباء"',
      ),
    )
    .action(async (file, options) => (await import('./read.ts')).readCommand(file, options))

  program
    .command('run')
    .summary('read an archive on all cores · يقرأ أرشيفا كاملا')
    .description(
      'Reads reports in JSON Lines (.jsonl, .jsonl.gz: fields id, text, and optionally title, published, outlet, byline, url) or in folders of text files, and writes one reading a line, in the order of the input.',
    )
    .argument('<input...>', 'files and folders')
    .requiredOption(
      '--out <file>',
      'where to write; gzipped when the name ends in .gz; - for the standard output',
    )
    .addOption(workers())
    .addHelpText(
      'after',
      examples(
        'isnad run archive.jsonl.gz --out readings.jsonl',
        'isnad run 2023/ 2024/ --out readings.jsonl.gz --workers 4',
      ),
    )
    .action(async (inputs, options) => (await import('./run.ts')).runCommand(inputs, options))

  program
    .command('explain')
    .summary('why: the annotations at a place, and their rules · يشرح السبب')
    .description(
      'Says which annotations lie at a place of a report, what they mean, and which rule made each.',
    )
    .addArgument(new Argument('<file>', FILE))
    .option('--at <offset>', 'a place in the text, in UTF-16 code units', offset)
    .option('--find <words>', 'every place where these words stand')
    .addOption(published())
    .addOption(outlet())
    .addHelpText(
      'after',
      examples(
        'isnad explain report.txt --published 2024-04-08 --find الثلاثاء',
        'isnad explain report.txt --at 120',
      ),
    )
    .action(async (file, options) => (await import('./explain.ts')).explainCommand(file, options))
}

const store = () =>
  new Option('--store <place>', 'a folder, or postgres://… (default: DATABASE_URL, ISNAD_HOME, ~/.isnad)')
const workers = () =>
  new Option('--workers <n>', 'threads to read with (default: one a core)').argParser(count)

function memory(program: Command) {
  program
    .command('add')
    .summary('remember reports · يضيف أخبارا إلى الذاكرة')
    .description(
      'Reads reports and keeps them with their records: text, Markdown, HTML, JSON, JSON Lines, CSV, RSS, Atom, NewsML-G2, NITF, ninjs, and folders, ZIP and gzip archives and web addresses of these. What is there already is not added again: stop it at any moment and start it again.',
    )
    .argument('<input...>', 'files, folders and web addresses')
    .option('--columns <map>', 'columns of CSV files, e.g. text=body,title=headline')
    .option('--rejected <file>', 'where inputs that cannot be added are written', 'isnad-rejected.jsonl')
    .option('--allow-private', 'also web addresses of this machine and of private networks')
    .addOption(
      new Option('--format <format>', 'of the report at the end: for people, or JSON on the standard output')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(workers())
    .addOption(store())
    .addHelpText(
      'after',
      examples(
        'isnad add reports/ archive.jsonl.gz',
        'isnad add https://example.org/ar/story.html',
        'isnad add table.csv --columns text=body,published=day',
        'isnad add isnad-rejected.jsonl        # again, after mending it',
      ),
    )
    .action(async (inputs, options) => (await import('./add.ts')).addCommand(inputs, options))
}

const MINUTE = 60_000
const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: 60 * MINUTE, d: 1440 * MINUTE }

/** `15m`, `2h`, `1d` in milliseconds; at least a minute. */
function interval(text: string): number {
  const [, number, unit] = /^(\d{1,4})\s*(m|h|d)$/.exec(text.trim()) ?? []
  const value = Number(number) * (UNITS[unit ?? ''] ?? 0)
  if (value >= MINUTE) return value
  throw new InvalidArgumentError('Write it as 15m, 2h or 1d, not less than 1m.')
}

function watching(program: Command) {
  program
    .command('watch')
    .summary('follow feeds and folders · يتابع المصادر والمجلدات')
    .description(
      'Adds what is new in RSS and Atom feeds, in the feeds of OPML lists, and in folders, until it is stopped. Feeds are asked whether they have changed, a host gets one question at a time with a pause between, and pages of items that carry only a lead are fetched once. Addresses in private networks are refused.',
    )
    .argument('<source...>', 'addresses of feeds or OPML lists, OPML files, folders')
    .option('--every <interval>', 'between two looks at a feed: 15m, 2h, 1d', interval, 15 * MINUTE)
    .option('--once', 'one look at everything, then the end (for cron)')
    .option('--no-pages', 'read leads as they are, fetch no pages')
    .option('--allow-private', 'also addresses of this machine and of private networks')
    .option('--serve [port]', 'open the reading room over the same memory', port)
    .option('--rejected <file>', 'where inputs that cannot be added are written', 'isnad-rejected.jsonl')
    .addOption(workers())
    .addOption(store())
    .addHelpText(
      'after',
      examples(
        'isnad watch https://example.org/ar/rss.xml --every 30m',
        'isnad watch feeds.opml incoming/ --serve',
        'isnad watch feeds.opml --once',
      ),
    )
    .action(async (sources, options) => (await import('./watch.ts')).watchCommand(sources, options))
}

function port(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value
  throw new InvalidArgumentError('It must be a port number, 0 to 65535 (0: any that is free).')
}

function rooms(program: Command) {
  program
    .command('serve')
    .summary('open the reading room in a browser · يفتح غرفة القراءة')
    .description(
      'Serves the web app and the API (/api/v1) over the memory, on this machine alone unless --host says otherwise. Read-only, unless ISNAD_TOKEN holds what a writer must send.',
    )
    .argument(
      '[input...]',
      'files and folders to add while it is open; the screen «Incoming» shows them come in',
    )
    .option('--port <n>', 'default 4177; 0 takes a free one', port)
    .option('--host <address>', 'default 127.0.0.1')
    .option('--rejected <file>', 'where inputs that cannot be added are written', 'isnad-rejected.jsonl')
    .addOption(workers())
    .addOption(store())
    .addHelpText(
      'after',
      examples(
        'isnad serve',
        'isnad serve reports/',
        'isnad serve --port 8080 --store postgres://localhost/isnad',
      ),
    )
    .action(async (inputs, options) => (await import('./serve.ts')).serveCommand(inputs, options))

  program
    .command('reread')
    .summary('read the archive again, with the differences · يعيد القراءة')
    .description(
      'Reads stored reports again that another engine or lexicon has read, and prints every record that was added (+), removed (-) or changed (~), with its rule. Corrections made by people are kept.',
    )
    .option('--all', 'also those that the present engine and lexicon have read')
    .option('--dry-run', 'print the differences and leave the memory as it is')
    .addOption(
      new Option('--format <format>', 'for people, or a line of JSON a difference')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(workers())
    .addOption(store())
    .addHelpText(
      'after',
      examples('isnad reread --dry-run', 'isnad reread --format json > differences.jsonl'),
    )
    .action(async (options) => (await import('./reread.ts')).rereadCommand(options))

  program
    .command('doctor')
    .summary('versions, the memory, and what it promises · يفحص الذاكرة')
    .description(
      'Says which versions run, where the memory is and what it promises, and checks every span against its text.',
    )
    .addOption(store())
    .addHelpText('after', examples('isnad doctor', 'isnad doctor --store postgres://localhost/isnad'))
    .action(async (options) => (await import('./doctor.ts')).doctorCommand(options))
}

function keeping(program: Command) {
  program
    .command('backup')
    .summary('the whole memory to one file · ينسخ الذاكرة إلى ملف')
    .description(
      'Writes the whole memory, with people’s corrections, to one file, as it is at this moment. The file is there whole or not at all, and can be restored in either home, also by a later version.',
    )
    .argument('<file>', 'where to write; gzipped when the name ends in .gz')
    .addOption(store())
    .addHelpText('after', examples('isnad backup memory.jsonl.gz'))
    .action(async (file, options) => (await import('./backup.ts')).backupCommand(file, options))

  program
    .command('restore')
    .summary('a backup into an empty memory · يستعيد الذاكرة من ملف')
    .description(
      'Restores a backup into a memory that is new or empty, whole or not at all. A damaged file is refused.',
    )
    .argument('<file>', 'what isnad backup wrote')
    .addOption(store())
    .addHelpText(
      'after',
      examples(
        'isnad restore memory.jsonl.gz --store ./other',
        'isnad restore memory.jsonl.gz --store postgres://localhost/isnad   # from the folder to a server',
      ),
    )
    .action(async (file, options) => (await import('./backup.ts')).restoreCommand(file, options))
}

export function makeProgram(): Command {
  const program = new Command('isnad')
    .description(
      'Isnad reads Arabic wire news into records that can be checked.\nإسناد: يحوّل أخبار الوكالات العربية إلى سجلات يمكن التحقق منها.',
    )
    .version(ENGINE, '-V, --version')
    .showHelpAfterError('(isnad --help shows what there is)')
    .addHelpText(
      'after',
      `${examples('isnad read report.txt --published 2024-04-08', 'isnad run archive.jsonl.gz --out readings.jsonl')}\n${EXIT_HELP}`,
    )
    .exitOverride()
  reading(program)
  memory(program)
  watching(program)
  rooms(program)
  keeping(program)
  for (const command of program.commands) command.exitOverride()
  return program
}

/** Runs the command line; never throws. The exit code is left in `process.exitCode`. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok) // the reader of a pipe has seen enough
    fail(error)
  })
  try {
    await makeProgram().parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
    else fail(error)
  }
}

await main(process.argv.slice(2))
