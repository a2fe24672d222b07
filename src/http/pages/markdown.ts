import { unreachable } from '../../base/assert.ts'
import {
  type MarkdownBlock,
  type MarkdownSpan,
  parseMarkdownBlocks,
} from '../../base/markdown-blocks.ts'
import { type Html, html } from '../../identity/pages/html.ts'

/** An agreement text as a page shows it; nothing of the text is ever HTML. */
export function renderMarkdown(text: string): readonly Html[] {
  return parseMarkdownBlocks(text).map(renderBlock)
}

function renderBlock(block: MarkdownBlock): Html {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block.level, block.spans)
    case 'paragraph':
      return html`<p>${inline(block.spans)}</p>`
    case 'bullets':
      return html`<ul>${block.items.map((spans) => html`<li>${inline(spans)}</li>`)}</ul>`
    case 'numbered':
      return html`<ol>${block.items.map(
        ({ number, spans }) => html`<li value="${number}">${inline(spans)}</li>`,
      )}</ol>`
    default:
      return unreachable(block)
  }
}

/** The page has the first level to itself. */
function renderHeading(level: number, spans: readonly MarkdownSpan[]): Html {
  if (level === 1) return html`<h2>${inline(spans)}</h2>`
  return level === 2 ? html`<h3>${inline(spans)}</h3>` : html`<h4>${inline(spans)}</h4>`
}

function inline(spans: readonly MarkdownSpan[]): readonly Html[] {
  return spans.map(({ text, strong }) => (strong ? html`<strong>${text}</strong>` : html`${text}`))
}
