import { inflateSync } from 'node:zlib'

/** The files attached to a PDF by their names, as any reader would save them. */
export function readAttachments(pdf: Buffer): ReadonlyMap<string, Buffer> {
  // One character a byte, so that places in the text are places in the file.
  const text = pdf.toString('latin1')
  const files = new Map<string, Buffer>()
  const specifications = text.matchAll(
    /\/Type \/Filespec[\s\S]*?\/F \((.*?)\)[\s\S]*?\/EF <<\s*\/F (\d+) 0 R/g,
  )
  for (const [, name = '', reference = ''] of specifications) {
    files.set(name, streamOf(pdf, text, reference))
  }
  return files
}

function streamOf(pdf: Buffer, text: string, reference: string): Buffer {
  const object = new RegExp(`(?:^|\n)${reference} 0 obj\n<<([\\s\\S]*?)>>\nstream\n`).exec(text)
  const dictionary = object?.[1] ?? ''
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
  const start = (object?.index ?? 0) + (object?.[0].length ?? 0)
  const bytes = pdf.subarray(start, start + length)
  return dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes
}
