import { createHash } from 'node:crypto'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import type { OpenApiDocument } from '../../openapi/document.ts'
import { type DocsWords, docsWordsFor } from './docs-words.ts'
import { operationView, type ShownOperation } from './operation-view.ts'
import { membersOf, textOf } from './read-document.ts'
import { schemaView } from './schema-view.ts'
import { table } from './table.ts'

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.8rem; line-height: 1.25 }
h2 { font-size: 1.4rem; margin: 3rem 0 .5rem }
h3 { font-size: 1.15rem; margin: 0 }
h4 { font-size: 1rem; margin: 1rem 0 .25rem }
article { border: 1px solid; border-radius: .5rem; margin: 1rem 0; padding: 1rem }
.address { font-size: 1.05rem; margin: .25rem 0 }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: .9rem; min-width: 100%; overflow-wrap: normal }
th, td { border-bottom: 1px solid; padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top }
pre { border: 1px solid; border-radius: .25rem; overflow: auto; padding: .5rem }
nav li { margin: .25rem 0 }
nav a { display: inline-block; min-height: 1.5rem }
:focus-visible { outline: 3px solid; outline-offset: 2px }
`
const styleHash = createHash('sha256').update(style).digest('base64')

/** The page runs no script and loads nothing. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export type DocsPage = { readonly policy: string; readonly page: string }

/** The document as a page that reads well in any browser, without a script. */
export function docsPage(document: OpenApiDocument, language: Texts['language']): DocsPage {
  const words = docsWordsFor(language)
  const chapters = document.tags.map(({ name }) => ({
    name: textOf(name),
    operations: operationsOf(document, textOf(name)),
  }))
  const { html: page } = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
${textOf(document.info.description)
  .split('\n\n')
  .map((each) => html`<p lang="en">${each}</p>`)}
<p>${words.english} <a href="/openapi.json">${words.documentLink}</a></p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${words.contents}</h2>
<ul>
${chapters.map(({ name, operations }) => contents(name, operations))}
<li><a href="#types">${words.schemas}</a></li>
<li><a href="#errors">${words.errors}</a></li>
</ul>
</nav>
<main>
${chapters.map(
  ({ name, operations }) => html`<section aria-labelledby="${anchorOf(name)}">
<h2 id="${anchorOf(name)}" lang="en">${capitalised(name)}</h2>
${operations.map((each) => operationView(each, { document, words }))}
</section>`,
)}
${typesView(document, words)}
${errorsView(document, words)}
</main>
</body>
</html>
`
  return { policy, page }
}

function operationsOf({ paths }: OpenApiDocument, tag: string): readonly ShownOperation[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { tags }]) => Array.isArray(tags) && tags.includes(tag))
      .map(([method, operation]) => ({ method, path, operation })),
  )
}

function contents(name: string, operations: readonly ShownOperation[]): Html {
  const items = operations.map(
    ({ operation }) =>
      html`<li lang="en"><a href="#${textOf(operation.operationId)}">${textOf(operation.summary)}</a></li>`,
  )
  return html`<li><a href="#${anchorOf(name)}" lang="en">${capitalised(name)}</a><ul>${items}</ul></li>
`
}

function typesView({ components }: OpenApiDocument, words: DocsWords): Html {
  const types = membersOf(components.schemas).map(
    ([name, schema]) => html`<h3 id="type-${name}">${name}</h3>
${schemaView(schema, words)}
`,
  )
  return html`<section aria-labelledby="types"><h2 id="types">${words.schemas}</h2>
${types}</section>`
}

function errorsView(document: OpenApiDocument, words: DocsWords): Html {
  const rows = document['x-errors'].map(({ code, status, errorName, isRetryable }) => [
    html`<code>${String(code)}</code>`,
    html`${status === undefined ? words.byRequest : String(status)}`,
    html`${textOf(errorName)}`,
    html`${isRetryable === true ? words.yes : words.no}`,
  ])
  return html`<section aria-labelledby="errors"><h2 id="errors">${words.errors}</h2>
${table([words.code, words.status, words.name, words.retry], rows)}</section>`
}

function anchorOf(tag: string): string {
  return `chapter-${tag.replaceAll(' ', '-')}`
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
