import { type Html, html } from '../../../identity/pages/html.ts'
import type { OpenApiDocument } from '../../openapi/document.ts'
import type { Part } from '../../openapi/to-json-schema.ts'
import type { DocsWords } from './docs-words.ts'
import { prose } from './prose.ts'
import { listOf, membersOf, partOf, resolve, textOf } from './read-document.ts'
import { schemaView, typeOf } from './schema-view.ts'
import { table } from './table.ts'

export type ShownOperation = {
  readonly method: string
  readonly path: string
  readonly operation: Part
}

type View = { readonly document: OpenApiDocument; readonly words: DocsWords }

/** One operation with all that the document says of it. */
export function operationView({ method, path, operation }: ShownOperation, view: View): Html {
  const { words } = view
  const id = textOf(operation.operationId)
  return html`<article aria-labelledby="${id}">
<h3 id="${id}" lang="en">${textOf(operation.summary)}</h3>
<p class="address"><strong>${method.toUpperCase()}</strong> <code>${path}</code></p>
<p><span lang="en">${textOf(operation.description)}</span> ${words.credentials}: ${credentialsOf(operation, words)}. <code>${id}</code></p>
${parametersView(listOf(operation.parameters), view)}
${bodyView(partOf(operation.requestBody), operation, view)}
<h4>${words.responses}</h4>
${responsesView(operation, view)}
<p><a href="#contents">${words.toContents}</a></p>
</article>`
}

function credentialsOf({ security }: Part, words: DocsWords): string {
  const ways = listOf(security).map((way) => Object.keys(way).join(' + '))
  return ways.length === 0 ? words.nobody : ways.join(' | ')
}

function parametersView(parameters: readonly Part[], { document, words }: View): Html | undefined {
  if (parameters.length === 0) return undefined
  const rows = parameters
    .map((each) => resolve(document, each))
    .map((each) => [
      html`<code>${textOf(each.name)}</code>`,
      html`${textOf(each.in)}`,
      typeOf(partOf(each.schema)),
      html`${each.required === true ? words.yes : words.no}`,
      html`${prose(textOf(each.description))}${exampleOf(each, words)}`,
    ])
  const heads = [words.name, words.place, words.type, words.required, words.meaning]
  return html`<h4>${words.parameters}</h4>${table(heads, rows)}`
}

function exampleOf({ example }: Part, words: DocsWords): Html | undefined {
  return example === undefined
    ? undefined
    : html` ${words.example}: <code>${String(example)}</code>`
}

function bodyView(body: Part, operation: Part, { words }: View): Html | undefined {
  const [first] = membersOf(body.content)
  if (first === undefined) return undefined
  const [mediaType, { schema, example }] = first
  const asked = textOf(operation['x-example-caller'])
  return html`<h4>${words.body}</h4>
<p><code>${mediaType}</code></p>
${schemaView(partOf(schema), words)}
${
  example === undefined
    ? undefined
    : html`<p>${words.example}${asked === '' ? '' : ` (${words.asWhom} ${asked})`}:</p>
<pre tabindex="0">${JSON.stringify(example, null, 2)}</pre>`
}`
}

function responsesView({ responses }: Part, { document, words }: View): Html {
  const rows = membersOf(responses).map(([status, given]) => {
    const response = resolve(document, given)
    const types = membersOf(response.content).map(
      ([mediaType, { schema }]) =>
        html`<code>${mediaType}</code> ${mediaType === 'application/json' ? typeOf(partOf(schema)) : undefined} `,
    )
    return [
      html`<code>${status}</code>`,
      prose(textOf(response.description)),
      html`${types}`,
      html`${Object.keys(partOf(response.headers)).join(', ')}`,
    ]
  })
  return table([words.status, words.meaning, words.content, words.headers], rows)
}
