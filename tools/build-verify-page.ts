/**
 * Builds the page that verifies receipts: one file without any other, so that it works from a disk.
 * It is kept in the repository, to be read and compared; with --check nothing is written.
 */

import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = join(import.meta.dirname, '..')
const source = join(root, 'portals', 'verify')
const built = join(root, 'src', 'http', 'pages', 'verify', 'verify.html')

/** The page as it stands in its one file. */
export async function buildVerifyPage(): Promise<string> {
  const [template, style, script] = await Promise.all([
    readFile(join(source, 'page.html'), 'utf8'),
    readFile(join(source, 'style.css'), 'utf8'),
    bundle(),
  ])
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return template
    .replace(
      '<!--policy-->',
      () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace('<!--style-->', () => style)
    .replace('<!--script-->', () => script)
}

/** Readable on purpose: whoever trusts nobody can read what it does. */
async function bundle(): Promise<string> {
  const made = await rolldown({
    input: join(source, 'main.ts'),
    platform: 'browser',
    cwd: root,
    // Our modules do nothing when they are loaded: what the page does not use is left out.
    treeshake: { moduleSideEffects: false, propertyReadSideEffects: false },
  })
  const { output } = await made.generate({ format: 'es', minify: false, sourcemap: false })
  await made.close()
  const [chunk, ...more] = output
  if (more.length > 0 || chunk.imports.length > 0) throw new Error('the page is not one script')
  const script = `\n${chunk.code}`
  if (/<\/script|<!--/i.test(script)) throw new Error('the script would end its own element')
  return script
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const page = await buildVerifyPage()
  if (!process.argv.includes('--check')) await writeFile(built, page)
  else if ((await readFile(built, 'utf8')) !== page) {
    console.error(
      'src/http/pages/verify/verify.html is not what its sources make: node tools/build-verify-page.ts',
    )
    process.exitCode = 1
  }
}
