/** A stretch of a line; `strong` is what stood between two pairs of asterisks. */
export type MarkdownSpan = { readonly text: string; readonly strong: boolean }

export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly MarkdownSpan[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly MarkdownSpan[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly MarkdownSpan[])[] }
  | {
      readonly kind: 'numbered'
      /** The numbers as they were published: other clauses refer to them. */
      readonly items: readonly {
        readonly number: number
        readonly spans: readonly MarkdownSpan[]
      }[]
    }

type List = { readonly kind: 'bullets' | 'numbered'; readonly items: Item[] }
type Item = { readonly number: number; text: string }
type Open = List | { readonly kind: 'paragraph'; readonly lines: string[] }

/**
 * The few forms of Markdown that agreement texts use: headings, lists, bold. Whatever else stands in
 * a text comes out as it stands: nothing is left out, and nothing of it is ever markup.
 */
export function parseMarkdownBlocks(text: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  let open: Open | undefined
  const close = () => {
    if (open) blocks.push(toBlock(open))
    open = undefined
  }
  for (const line of text.split(/\r?\n/)) {
    const [, hashes, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? []
    const item = parseItem(line)
    if (hashes !== undefined && title !== undefined) {
      close()
      blocks.push({ kind: 'heading', level: hashes.length, spans: toSpans(title) })
    } else if (line.trim() === '') {
      close()
    } else if (item) {
      if (open?.kind !== item.kind) close()
      open ??= { kind: item.kind, items: [] }
      if (open.kind !== 'paragraph') open.items.push(item)
    } else {
      open = continueBlock(open, line, close)
    }
  }
  close()
  return blocks
}

function parseItem(line: string) {
  const [, bullet] = /^\s{0,3}[-*]\s+(.*)$/.exec(line) ?? []
  if (bullet !== undefined) return { kind: 'bullets', number: 0, text: bullet } as const
  const [, number, text] = /^\s{0,3}(\d{1,6})[.)]\s+(.*)$/.exec(line) ?? []
  if (number === undefined || text === undefined) return undefined
  return { kind: 'numbered', number: Number(number), text } as const
}

/** An indented line goes on with the item before it; any other begins or goes on with a paragraph. */
function continueBlock(open: Open | undefined, line: string, close: () => void): Open {
  if (open && open.kind !== 'paragraph') {
    const last = open.items.at(-1)
    if (last && /^\s/.test(line)) {
      last.text += `\n${line.trim()}`
      return open
    }
    close()
    return { kind: 'paragraph', lines: [line] }
  }
  return { kind: 'paragraph', lines: [...(open?.lines ?? []), line] }
}

function toBlock(open: Open): MarkdownBlock {
  switch (open.kind) {
    case 'paragraph':
      return { kind: 'paragraph', spans: toSpans(open.lines.join('\n')) }
    case 'bullets':
      return { kind: 'bullets', items: open.items.map(({ text }) => toSpans(text)) }
    case 'numbered':
      return {
        kind: 'numbered',
        items: open.items.map(({ number, text }) => ({ number, spans: toSpans(text) })),
      }
  }
}

function toSpans(text: string): readonly MarkdownSpan[] {
  return text
    .split(/\*\*([^*]+)\*\*/)
    .map((part, at) => ({ text: part, strong: at % 2 === 1 }))
    .filter((span) => span.text !== '')
}
