import { type Html, html } from '../../identity/pages/html.ts'

type List = { readonly kind: 'ul' | 'ol'; readonly items: { number: number; text: string }[] }
type Block = List | { readonly kind: 'p'; readonly lines: string[] }

/**
 * The few forms of Markdown that agreement texts use: headings, lists, bold. Whatever else stands in
 * a text is shown as it stands: nothing is left out, and nothing of it is ever HTML.
 */
export function renderMarkdown(text: string): readonly Html[] {
  const rendered: Html[] = []
  let block: Block | undefined
  const close = () => {
    if (block) rendered.push(renderBlock(block))
    block = undefined
  }
  for (const line of text.split(/\r?\n/)) {
    const [, hashes, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? []
    const item = parseItem(line)
    if (hashes !== undefined && title !== undefined) {
      close()
      rendered.push(renderHeading(hashes.length, title))
    } else if (line.trim() === '') {
      close()
    } else if (item) {
      if (block?.kind !== item.kind) close()
      block ??= { kind: item.kind, items: [] }
      if (block.kind !== 'p') block.items.push(item)
    } else {
      block = continueBlock(block, line, close)
    }
  }
  close()
  return rendered
}

function parseItem(line: string) {
  const [, bullet] = /^\s{0,3}[-*]\s+(.*)$/.exec(line) ?? []
  if (bullet !== undefined) return { kind: 'ul', number: 0, text: bullet } as const
  const [, number, text] = /^\s{0,3}(\d{1,6})[.)]\s+(.*)$/.exec(line) ?? []
  if (number === undefined || text === undefined) return undefined
  return { kind: 'ol', number: Number(number), text } as const
}

/** An indented line goes on with the item before it; any other begins or goes on with a paragraph. */
function continueBlock(block: Block | undefined, line: string, close: () => void): Block {
  if (block && block.kind !== 'p') {
    const last = block.items.at(-1)
    if (last && /^\s/.test(line)) {
      last.text += `\n${line.trim()}`
      return block
    }
    close()
    return { kind: 'p', lines: [line] }
  }
  return { kind: 'p', lines: [...(block?.lines ?? []), line] }
}

function renderBlock(block: Block): Html {
  if (block.kind === 'p') return html`<p>${inline(block.lines.join('\n'))}</p>`
  if (block.kind === 'ul') {
    return html`<ul>${block.items.map(({ text }) => html`<li>${inline(text)}</li>`)}</ul>`
  }
  // The numbers as they were published: other clauses refer to them.
  return html`<ol>${block.items.map(
    ({ number, text }) => html`<li value="${number}">${inline(text)}</li>`,
  )}</ol>`
}

/** The page has the first level to itself. */
function renderHeading(level: number, title: string): Html {
  if (level === 1) return html`<h2>${inline(title)}</h2>`
  return level === 2 ? html`<h3>${inline(title)}</h3>` : html`<h4>${inline(title)}</h4>`
}

function inline(text: string): readonly Html[] {
  return text
    .split(/\*\*([^*]+)\*\*/)
    .map((part, at) => (at % 2 === 1 ? html`<strong>${part}</strong>` : html`${part}`))
}
