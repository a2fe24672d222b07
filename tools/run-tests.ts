/**
 * `npm test`: the checks, then every test, then one line. With arguments (`npm test -- test/wire`)
 * only the tests whose path contains one of them, without the checks.
 */

import type { TestModule, TestSuite } from 'vitest/node'
import { startVitest } from 'vitest/node'
import { type CheckResult, runChecks } from './run-checks.ts'

const filters = process.argv.slice(2)

const none: CheckResult = { passed: 0, failed: 0 }
const checked = filters.length === 0 ? await runChecks() : none
const tested = await runTests()
const passed = checked.passed + tested.passed
const failed = checked.failed + tested.failed
console.log(`${passed} passed, ${failed} failed`)
// Not `exitCode`: a handle that a test left open must not hold the run.
process.exit(failed === 0 ? 0 : 1)

async function runTests(): Promise<CheckResult> {
  try {
    const vitest = await startVitest('test', filters, { run: true, watch: false })
    const modules = vitest.state.getTestModules()
    const result = countTests(modules)
    const strays = vitest.state.getUnhandledErrors().length
    await vitest.close()
    return {
      passed: result.passed,
      failed: result.failed + strays + (modules.length === 0 ? 1 : 0),
    }
  } catch (error) {
    // Set-up of the tests failed (no PostgreSQL, say): that is a failed run, in its own words.
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

/** A test that did not run has not passed: skipped ones count as failed, and so does a broken file. */
function countTests(modules: readonly TestModule[]): CheckResult {
  let passed = 0
  let failed = 0
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      if (test.result().state === 'passed') passed += 1
      else failed += 1
    }
    failed += ownErrors(module)
    for (const suite of module.children.allSuites()) failed += ownErrors(suite)
  }
  return { passed, failed }
}

function ownErrors(task: TestModule | TestSuite): number {
  return task.errors().length > 0 ? 1 : 0
}
