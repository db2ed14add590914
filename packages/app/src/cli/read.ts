/** `isnad read`: one report, for people or as JSON. */
import { type Article, read } from '@isnad/core'
import { checkArticle } from '@isnad/core/record'
import { IsnadError } from '../errors.ts'
import { type Mark, reportText } from '../export/report-text.ts'
import { readArticleFile } from '../outlets/article-file.ts'
import { isoDate } from '../outlets/dates.ts'
import { notArabic } from '../outlets/language.ts'
import { hasColours, painter, type Style } from './terminal.ts'

export interface ArticleOptions {
  readonly published?: string
  readonly outlet?: string
}

interface ReadOptions extends ArticleOptions {
  readonly format: 'text' | 'json'
}

const STYLES: Readonly<Record<Mark, Style>> = {
  heading: 'bold',
  label: 'cyan',
  words: 'yellow',
  quiet: 'dim',
}

export async function readCommand(file: string, options: ReadOptions): Promise<void> {
  const article = await articleFrom(file, options)
  const foreign = notArabic(article.text)
  if (foreign) process.stderr.write(`isnad: ${foreign}; the reading below is worth little\n`)
  const reading = read(article)
  if (options.format === 'json') return void process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`)
  const paint = painter(hasColours(process.stdout))
  process.stdout.write(reportText(article, reading, (mark, text) => paint(STYLES[mark], text)))
}

/** A file's article with what the options say of it. Throws `input` for a file, `usage` for an option that is wrong. */
export async function articleFrom(file: string, { published, outlet }: ArticleOptions): Promise<Article> {
  const day = published === undefined ? undefined : isoDate(published)
  if (published !== undefined && day === undefined)
    throw new IsnadError(
      'usage',
      `--published: "${published}" is not a date`,
      'write it as 2024-04-08 or 2024-04-08T14:30:00Z',
    )
  const article = {
    ...(await readArticleFile(file)),
    ...(day !== undefined && { published: day }),
    ...(outlet !== undefined && { outlet }),
  }
  const checked = checkArticle(article)
  if (checked.ok) return checked.value
  const [issue] = checked.issues
  throw new IsnadError('input', `${file}: ${issue!.path}: ${issue!.message}`)
}
