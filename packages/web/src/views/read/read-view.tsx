/** Paste or drop a report and read it in this browser: the text is sent nowhere and kept nowhere. */
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { useTitle } from '../../parts/title.ts'
import { fill, useSpeech } from '../../strings/index.ts'
import { onHanded, takeHanded } from '../../worker/handed.ts'
import { useReading } from '../../worker/use-reading.ts'
import { Reader } from '../reader/reader.tsx'

const LARGEST = 8 * 1024 * 1024
/** Letters that are laid out in the field; a longer text is read without being shown there. */
const MOST_SHOWN = 100_000
const none = () => null

/** Windows-1256 where the bytes are not UTF-8; UTF-16 by its mark. */
function decode(bytes: ArrayBuffer): string {
  const [a, b] = new Uint8Array(bytes)
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1256').decode(bytes)
  }
}

export function ReadView() {
  const { t, dir } = useSpeech()
  const { state, start, reset } = useReading()
  const [text, setText] = useState('')
  const [published, setPublished] = useState('')
  const [outlet, setOutlet] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const head = useRef<HTMLHeadingElement>(null)
  useTitle(t.read.title)
  const done = state.kind === 'done'
  useEffect(() => {
    if (done) head.current?.focus()
  }, [done])

  const go = (words: string) => {
    if (!words.trim()) return setProblem(t.read.empty)
    setProblem(null)
    setChosen(null)
    start({ id: 'pasted', text: words, ...(published && { published }), ...(outlet && { outlet }) })
  }
  const open = async (handed: File | string | undefined) => {
    if (handed === undefined) return
    if (handed instanceof File && handed.size > LARGEST) {
      reset()
      return setProblem(t.read.tooBig)
    }
    const words = handed instanceof File ? decode(await handed.arrayBuffer()) : handed
    setText(words.length > MOST_SHOWN ? '' : words)
    go(words)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go(text)
  }
  const paste = (event: ClipboardEvent) => {
    const words = event.clipboardData.getData('text/plain')
    if (words.length <= MOST_SHOWN) return
    event.preventDefault()
    void open(words)
  }
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    const take = () => {
      const handed = takeHanded()
      if (handed !== null) void latest.current(handed)
    }
    take()
    return onHanded(take)
  }, [])

  if (state.kind === 'done') {
    const { article, reading, ms } = state.result
    return (
      <>
        <div className="read-bar">
          <h2 ref={head} tabIndex={-1} className="notice local">
            {fill(t.read.done, { n: ms })}
          </h2>
          <button type="button" onClick={reset}>
            {t.read.again}
          </button>
        </div>
        <Reader article={article} reading={reading} keyOf={none} chosen={chosen} onChoose={setChosen} />
      </>
    )
  }
  return (
    <div className="page narrow">
      <h1>{t.read.title}</h1>
      <p className="intro">{t.read.intro}</p>
      <form className="read-form" data-state={state.kind} onSubmit={submit}>
        <label>
          <span>{t.read.text}</span>
          <textarea
            className="naskh"
            dir={text ? 'auto' : dir}
            rows={12}
            value={text}
            placeholder={t.read.placeholder}
            onChange={(event) => setText(event.target.value)}
            onPaste={paste}
          />
        </label>
        <div className="row">
          <label>
            <span>{t.read.published}</span>
            <input
              type="date"
              value={published}
              aria-describedby="published-hint"
              onChange={(event) => setPublished(event.target.value)}
            />
            <small id="published-hint">{t.read.publishedHint}</small>
          </label>
          <label>
            <span>{t.read.outlet}</span>
            <input
              type="text"
              dir={outlet ? 'auto' : dir}
              value={outlet}
              onChange={(event) => setOutlet(event.target.value)}
            />
          </label>
        </div>
        <div className="row">
          <button type="submit" className="primary" disabled={state.kind === 'working'}>
            {state.kind === 'working' ? t.read.working : t.read.go}
          </button>
          <label className="button">
            {t.read.file}
            <input
              type="file"
              className="hidden"
              accept=".txt,.md,.text,text/plain"
              onChange={(event) => open(event.target.files?.[0])}
            />
          </label>
        </div>
        <p role="status" className="notice-line">
          {problem ?? (state.kind === 'failed' ? t.read.failed : '')}
        </p>
      </form>
    </div>
  )
}
