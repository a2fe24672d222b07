import { readFileSync } from 'node:fs'
import { assert } from '../../../base/assert.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'

const file = new URL('../../pages/verify/verify.html', import.meta.url)
/** The policy that the page carries for those who open it from a disk; it names its own two parts. */
const policyPattern = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/

/** The page that checks receipts in the browser, as it stands in its one file (evidence log 10). */
export const showVerifyPage = defineRoute({
  method: 'GET',
  path: '/verify',
  auth: 'public',
  status: 200,
  answer: 'text/html',
  about: {
    id: 'showVerifyPage',
    tag: 'pages',
    summary: 'A page that checks a receipt in the browser, without any network',
  },
  handle({ setHeader }) {
    const { page, policy } = verifyPage()
    setHeader('Content-Security-Policy', policy)
    return content(page, 'text/html; charset=utf-8')
  },
})

let read: { readonly page: string; readonly policy: string } | undefined

function verifyPage() {
  if (read === undefined) {
    const page = readFileSync(file, 'utf8')
    const own = policyPattern.exec(page)?.[1]
    assert(own !== undefined, 'the page names what it may run')
    // A page cannot say this of itself.
    read = { page, policy: `${own}; frame-ancestors 'none'` }
  }
  return read
}
