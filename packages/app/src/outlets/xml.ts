/**
 * XML as a tree of elements and words in order, names without their prefixes. Nothing outside the document is opened:
 * no external entities, no nested ones. Limit: the whole document is held in memory.
 */
import { XMLParser } from 'fast-xml-parser'
import { paragraphs } from './draft.ts'
import { decoded } from './linked-data.ts'

export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

type Raw = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  trimValues: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  removeNSPrefix: true,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/** The root element. Throws where the document is no XML. */
export function parseXml(xml: string): XmlNode {
  const nodes = childrenOf(parser.parse(xml.replace(/^\ufeff/, '')) as readonly Raw[])
  const root = nodes.find((node) => typeof node !== 'string')
  if (!root || typeof root === 'string') throw new Error('it is not XML')
  return root
}

function childrenOf(raw: readonly Raw[]): (XmlNode | string)[] {
  return raw.flatMap((node): (XmlNode | string)[] => {
    const name = Object.keys(node).find((key) => key !== ':@')
    const content = name === undefined ? undefined : node[name]
    if (name === '#text') return [decoded(String(content))]
    if (name === '#cdata')
      return [(content as readonly Raw[]).map((part) => String(part['#text'] ?? '')).join('')]
    if (name === undefined || !Array.isArray(content)) return []
    const attributes = Object.entries((node[':@'] ?? {}) as Raw).map(([key, value]) => [
      key,
      decoded(String(value)),
    ])
    return [
      { name, attributes: Object.fromEntries(attributes), children: childrenOf(content as readonly Raw[]) },
    ]
  })
}

export const elements = (node: XmlNode, name?: string): XmlNode[] =>
  node.children.filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** The first child at the end of a path of names. */
export function at(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((found, name) => found && elements(found, name)[0], node)
}

/** All descendants of these names, in the order of the document; not those inside one found. */
export function descendants(node: XmlNode, names: ReadonlySet<string>): XmlNode[] {
  return elements(node).flatMap((child) => (names.has(child.name) ? [child] : descendants(child, names)))
}

export const descendant = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node && descendants(node, new Set([name]))[0]

const rawWords = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : rawWords(child))).join('')

export function words(node: XmlNode | undefined): string | undefined {
  return node && (rawWords(node).replace(/\s+/g, ' ').trim() || undefined)
}

const BLOCKS = new Set('p br div h1 h2 h3 h4 h5 h6 li tr hl1 hl2 blockquote block td hr q-block'.split(' '))
const SKIPPED = new Set('script style media head table-reference'.split(' '))

/** Words of a marked-up body, a line a paragraph. */
export function bodyWords(node: XmlNode): string {
  const write = (inner: XmlNode): string =>
    inner.children
      .map((child) => {
        if (typeof child === 'string') return child.replace(/\s+/g, ' ')
        if (SKIPPED.has(child.name)) return ''
        return BLOCKS.has(child.name) ? `\n${write(child)}\n` : write(child)
      })
      .join('')
  return paragraphs(write(node))
}
