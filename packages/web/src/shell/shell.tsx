/** What stands around every screen: the skip link, the header with the menu, search, language and theme. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Theme } from '../settings.ts'
import { useSpeech } from '../strings/index.ts'
import { KeysHelp } from './keys-help.tsx'
import { useRowKeys } from './row-keys.ts'
import { SearchField } from './search-field.tsx'
import { useDrop } from './use-drop.ts'

const SCREENS = [
  ['reports', '/'],
  ['events', '/events'],
  ['quotes', '/quotes'],
  ['entities', '/names'],
  ['states', '/states'],
  ['incoming', '/incoming'],
  ['read', '/read'],
] as const

const isHere = (path: string, to: string) =>
  to === '/' ? path === '/' || path.startsWith('/reports') : path === to || path.startsWith(`${to}/`)

function Menu({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const { t } = useSpeech()
  const [path] = useLocation()
  return (
    <nav id="menu" aria-label={t.menu} className={open ? 'menu open' : 'menu'}>
      <ul>
        {SCREENS.map(([name, to]) => (
          <li key={name}>
            <Link href={to} onClick={close} aria-current={isHere(path, to) ? 'page' : undefined}>
              {t.nav[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const ICONS: Readonly<Record<Theme | 'menu', string>> = {
  auto: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18v-2a7 7 0 0 0 0-14z',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  dark: 'M20 14A8.5 8.5 0 0 1 10 4a8.5 8.5 0 1 0 10 10z',
  menu: 'M4 7h16M4 12h16M4 17h16',
}
const Icon = ({ name }: { readonly name: Theme | 'menu' }) => (
  <svg viewBox="0 0 24 24" className={name === 'auto' ? 'icon half' : 'icon'} aria-hidden="true">
    <path d={ICONS[name]} />
  </svg>
)

interface Props {
  readonly theme: Theme
  readonly nextTheme: () => void
  readonly otherLanguage: () => void
  readonly children: ReactNode
}

export function Shell({ theme, nextTheme, otherLanguage, children }: Props) {
  const { t, language } = useSpeech()
  const [open, setOpen] = useState(false)
  const [path] = useLocation()
  const over = useDrop()
  useRowKeys()
  const main = useRef<HTMLElement>(null)
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from anywhere in it */}
      <header className="top" onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
        <Link href="/" className="brand">
          <span className="brand-name">{t.brand}</span>
          <span className="brand-line">{t.tagline}</span>
        </Link>
        <button
          type="button"
          className="ghost menu-button"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          <Icon name="menu" />
          <span className="hidden">{t.menu}</span>
        </button>
        <Menu open={open} close={() => setOpen(false)} />
        <SearchField />
        <div className="switches">
          <button
            type="button"
            className="ghost"
            lang={language === 'ar' ? 'en' : 'ar'}
            onClick={otherLanguage}
            title={t.languageLabel}
          >
            {t.language}
          </button>
          <button
            type="button"
            className="ghost"
            onClick={nextTheme}
            aria-label={t.theme[theme]}
            title={t.theme[theme]}
          >
            <Icon name={theme} />
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <footer className="bottom">
        <KeysHelp />
      </footer>
      <p className={over ? 'drop-here over' : 'drop-here'} role="status">
        {over ? t.read.drop : ''}
      </p>
    </>
  )
}
