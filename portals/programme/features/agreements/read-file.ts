/** What the server takes in one request (the rest is for the command line). */
export const largestFileBytes = 675_000

/** A chosen file as the server takes it. */
export type ReadFile = {
  readonly name: string
  readonly size: number
  readonly mediaType: string
  readonly contentBase64: string
}

const mediaTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
}
const chunkBytes = 0x8000

/** Reads a file; browsers do not know Markdown, so its ending decides. */
export async function readFile(file: File): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunkBytes))
  }
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? ''
  return {
    name: file.name,
    size: file.size,
    mediaType: mediaTypes[ending] ?? (file.type || 'application/octet-stream'),
    contentBase64: btoa(binary),
  }
}
