/** Starts the app and shows it once the faces that it is set in have come, or after a moment without them, so that nothing shifts. */
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applySettings } from './settings.ts'
import './style/fonts.css'
import './style/base.css'
import './style/parts.css'
import './style/reader.css'
import './style/views.css'
import './style/print.css'

const PATIENCE = 400
const FACES = [
  '400 1em "IBM Plex Sans Arabic"',
  '600 1em "IBM Plex Sans Arabic"',
  '400 1em "Noto Naskh Arabic"',
]

applySettings()
const { dataset } = document.documentElement
dataset['faces'] = 'coming'
const faces = Promise.all(
  FACES.flatMap((face) => [document.fonts.load(face, 'ا'), document.fonts.load(face, 'a')]),
)
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
await Promise.race([faces.catch(() => undefined), new Promise((done) => setTimeout(done, PATIENCE))])
delete dataset['faces']
