import { Type } from 'typebox'
import type { Texts } from '../../../texts/text-keys.ts'
import { content } from '../../answer.ts'
import { defineRoute, type Route } from '../../define-route.ts'
import { buildOpenApiDocument, type OpenApiDocument } from '../../openapi/document.ts'
import { type DocsPage, docsPage } from './docs-page.ts'

/** The document says only what is declared, which does not change while the program runs. */
const cacheControl = 'public, max-age=300'

/** The OpenAPI document of all routes, these two among them, and a page that shows it. */
export function docsRoutes(routes: () => readonly Route[]): readonly Route[] {
  let built: OpenApiDocument | undefined
  const document = () => {
    built ??= buildOpenApiDocument(routes())
    return built
  }
  const pages = new Map<Texts['language'], DocsPage>()
  const pageIn = (language: Texts['language']) => {
    const page = pages.get(language) ?? docsPage(document(), language)
    pages.set(language, page)
    return page
  }

  const readOpenApi = defineRoute({
    method: 'GET',
    path: '/openapi.json',
    auth: 'public',
    status: 200,
    answer: Type.Record(Type.String(), Type.Unknown()),
    about: { id: 'readOpenApi', tag: 'documentation', summary: 'This document' },
    handle({ setHeader }) {
      setHeader('Cache-Control', cacheControl)
      // Tools on other origins read it; it is the same for everybody.
      setHeader('Access-Control-Allow-Origin', '*')
      return { ...document() }
    },
  })

  const showDocs = defineRoute({
    method: 'GET',
    path: '/docs',
    auth: 'public',
    status: 200,
    answer: 'text/html',
    about: { id: 'showDocs', tag: 'documentation', summary: 'The document as a page' },
    handle({ texts, setHeader }) {
      const { policy, page } = pageIn(texts.language)
      setHeader('Content-Security-Policy', policy)
      setHeader('Vary', 'Accept-Language, X-Locale')
      return content(page, 'text/html; charset=utf-8')
    },
  })

  return [readOpenApi, showDocs]
}
