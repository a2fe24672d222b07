import { parseUtf8 } from '../../src/transparency/bytes.ts'
import { isSignedBy } from '../../src/transparency/ed25519.ts'
import { toVisibleText } from '../../src/transparency/explain/visible-text.ts'
import { longestReceipt } from '../../src/transparency/receipt.ts'
import { type Checked, checkFile, type Language, languages } from './check-file.ts'
import { element } from './elements.ts'
import { judgementView } from './judgement-view.ts'
import { pageWords } from './page-words.ts'

/** What is longer is no policy, and is never read. */
const longestTrust = 262_144

type ChosenFile = { readonly name: string; readonly bytes: Uint8Array }

/** What the page shows; everything follows from it. */
const shown: { language: Language; file: ChosenFile | undefined; policyText: string } = {
  language: navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en',
  file: undefined,
  policyText: '',
}
/** Counts checks, so that a slow one never overwrites a later one. */
let latest = 0

const main = document.getElementById('main') ?? document.body
const result = element('div', { id: 'result' })
const status = element('p', { role: 'status', class: 'hint' })

function render(): void {
  const page = pageWords[shown.language]
  document.documentElement.lang = shown.language
  document.title = `Countersign: ${page.title}`
  document
    .getElementById('languages')
    ?.replaceChildren(...Object.keys(languages).map((each) => languageButton(each, page.languages)))
  const fileInput = element('input', {
    type: 'file',
    id: 'receipt',
    'aria-describedby': 'receipt-hint',
  })
  fileInput.addEventListener('change', () => take(fileInput.files?.[0]))
  const policyInput = element('textarea', {
    id: 'policy',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'policy-hint',
  })
  policyInput.value = shown.policyText
  policyInput.addEventListener('input', () => {
    shown.policyText = policyInput.value
    run(check())
  })
  const policyFile = element('input', { type: 'file', id: 'policy-file', multiple: '' })
  policyFile.addEventListener('change', () => run(takeTrust([...(policyFile.files ?? [])])))
  main.replaceChildren(
    element('h1', {}, page.title),
    element('p', {}, page.purpose),
    element(
      'div',
      { class: 'drop', id: 'drop' },
      element('label', { for: 'receipt' }, page.receipt),
      element('p', { class: 'hint', id: 'receipt-hint' }, page.receiptHint),
      fileInput,
    ),
    element('label', { for: 'policy' }, page.policy),
    element('p', { class: 'hint', id: 'policy-hint' }, page.policyHint),
    policyInput,
    element('label', { for: 'policy-file', class: 'minor' }, page.policyFile),
    policyFile,
    status,
    result,
    element('footer', {}, element('p', {}, page.footer)),
  )
}

function languageButton(code: string, label: string): HTMLElement {
  const language: Language = code === 'de' ? 'de' : 'en'
  const name = language === 'de' ? 'Deutsch' : 'English'
  const button = element(
    'button',
    {
      type: 'button',
      lang: language,
      'aria-pressed': String(shown.language === language),
      title: label,
    },
    name,
  )
  button.addEventListener('click', () => {
    shown.language = language
    render()
    document.querySelector<HTMLElement>(`#languages [lang=${language}]`)?.focus()
    run(check())
  })
  return button
}

function take(file: File | undefined): void {
  if (file !== undefined) run(readAndCheck(file))
}

async function readAndCheck(file: File): Promise<void> {
  // What is larger is no receipt, and is never read.
  const bytes = file.size > longestReceipt ? new Uint8Array() : await readBytes(file)
  shown.file = bytes === undefined ? undefined : { name: file.name, bytes }
  if (shown.file === undefined) {
    latest += 1
    result.replaceChildren(problem(pageWords[shown.language].unreadable))
    return
  }
  await check()
  document.getElementById('verdict')?.focus()
}

/** Files with what is trusted: each is added, so that certificates may come beside the policy. */
async function takeTrust(files: readonly File[]): Promise<void> {
  const page = pageWords[shown.language]
  const input = document.querySelector<HTMLTextAreaElement>('#policy')
  for (const file of files) {
    const bytes = file.size > longestTrust ? undefined : await readBytes(file)
    const text = bytes && parseUtf8(bytes)
    if (text === undefined) {
      result.replaceChildren(problem(page.unreadable))
      return
    }
    shown.policyText =
      shown.policyText.trim() === '' ? text : `${shown.policyText.trimEnd()}\n${text}`
  }
  if (input) input.value = shown.policyText
  await check()
  const names = files.map(({ name }) => toVisibleText(name)).join(', ')
  if (names !== '') status.textContent = page.policyAdded(names)
}

/** A receipt is JSON or a proof; what is dropped beside it by these names is to be trusted. */
function isTrust({ name }: File): boolean {
  return /\.(?:policy|pem|crt|cer|txt)$/i.test(name)
}

async function readBytes(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // A folder was dropped, or the file has gone: the page says so.
    return undefined
  }
}

async function check(): Promise<void> {
  const { language, file, policyText } = shown
  if (file === undefined) return
  const page = pageWords[language]
  latest += 1
  const own = latest
  status.textContent = page.working
  const checked = (await canCheck())
    ? await checkFile(file.bytes, { policyText, language })
    : undefined
  if (own !== latest) return
  status.textContent = ''
  result.replaceChildren(
    checked === undefined ? problem(page.noCrypto) : viewOf(checked, file.name, language),
  )
}

function viewOf(checked: Checked, fileName: string, language: Language): HTMLElement {
  const page = pageWords[language]
  if (checked.kind === 'policy-malformed') return problem(page.policyWrong(checked.line))
  const { judgement } = checked
  return judgementView({ judgement, fileName, words: languages[language], page })
}

function problem(sentence: string): HTMLElement {
  return element('p', { class: 'problem', role: 'alert' }, sentence)
}

/** Ed25519 is missing in older browsers, and all of WebCrypto on pages that came over plain http. */
async function canCheck(): Promise<boolean> {
  try {
    const publicKey = new Uint8Array(32).fill(1)
    await isSignedBy({ publicKey, message: publicKey, signature: new Uint8Array(64) })
    return true
  } catch {
    return false
  }
}

/** A promise of an event: what nobody foresaw is shown by the browser's console. */
function run(work: Promise<void>): void {
  work.catch((error: unknown) => {
    reportError(error)
  })
}

document.addEventListener('dragover', (event) => {
  event.preventDefault()
  document.getElementById('drop')?.classList.add('over')
})
document.addEventListener('dragleave', () => {
  document.getElementById('drop')?.classList.remove('over')
})
document.addEventListener('drop', (event) => {
  event.preventDefault()
  document.getElementById('drop')?.classList.remove('over')
  const files = [...(event.dataTransfer?.files ?? [])]
  const trusted = files.filter(isTrust)
  if (trusted.length > 0) run(takeTrust(trusted))
  take(files.find((file) => !isTrust(file)))
})
render()
