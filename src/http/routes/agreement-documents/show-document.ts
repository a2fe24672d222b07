import { type Content, content } from '../../answer.ts'

const extensions: Readonly<Record<string, string>> = {
  'text/markdown': 'md',
  'text/html': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}
const shortHash = 12

/**
 * The bytes of an agreement text as they were published. NOTE: an operator may publish HTML, and it
 * must not run anything in our origin, so the browser is told to put it in a sandbox.
 */
export function showDocument(
  setHeader: (name: string, value: string) => void,
  document: {
    readonly bytes: Uint8Array
    readonly mediaType: string
    readonly sha256: string
    readonly disposition: 'display' | 'download'
  },
): Content {
  const { bytes, mediaType, sha256, disposition } = document
  const plainType = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const name = `agreement-${sha256.slice(0, shortHash).toLowerCase()}.${extensions[plainType] ?? 'bin'}`
  const how = disposition === 'download' ? 'attachment' : 'inline'
  setHeader('Content-Disposition', `${how}; filename="${name}"`)
  setHeader(
    'Content-Security-Policy',
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  )
  const isText = plainType.startsWith('text/') && plainType === mediaType
  return content(bytes, isText ? `${mediaType}; charset=utf-8` : mediaType)
}
