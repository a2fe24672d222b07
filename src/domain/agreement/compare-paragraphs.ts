export type WordChange = {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}
export type ParagraphChange =
  | { readonly kind: 'same'; readonly left: string; readonly right: string }
  | { readonly kind: 'removed'; readonly left: string }
  | { readonly kind: 'added'; readonly right: string }
  | {
      readonly kind: 'changed'
      readonly left: string
      readonly right: string
      readonly words: readonly WordChange[]
    }

/** Comparing costs the product of both lengths, so longer texts are compared as a whole. */
const mostCells = 4_000_000

type Step<Item> =
  | { readonly kind: 'same'; readonly left: Item; readonly right: Item }
  | { readonly kind: 'removed'; readonly left: Item }
  | { readonly kind: 'added'; readonly right: Item }

/**
 * Compares two texts paragraph by paragraph, in the order of reading. A paragraph that was taken out
 * where another was put in is one that changed, with its words compared too.
 */
export function compareParagraphs(left: string, right: string): readonly ParagraphChange[] {
  const steps = compareLists(toParagraphs(left), toParagraphs(right))
  const changes: ParagraphChange[] = []
  for (let at = 0; at < steps.length; ) {
    const removed = takeWhile(steps, at, 'removed')
    const added = takeWhile(steps, at + removed.length, 'added')
    at += removed.length + added.length
    changes.push(...pairUp(removed, added))
    const step = steps[at]
    if (step?.kind !== 'same') continue
    changes.push({ kind: 'same', left: step.left, right: step.right })
    at += 1
  }
  return changes
}

function toParagraphs(text: string): readonly string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function takeWhile(
  steps: readonly Step<string>[],
  from: number,
  kind: 'removed' | 'added',
): readonly string[] {
  const taken: string[] = []
  for (const step of steps.slice(from)) {
    if (step.kind !== kind) break
    if (step.kind === 'removed') taken.push(step.left)
    else if (step.kind === 'added') taken.push(step.right)
  }
  return taken
}

function pairUp(removed: readonly string[], added: readonly string[]): readonly ParagraphChange[] {
  const length = Math.max(removed.length, added.length)
  return Array.from({ length }, (_, index): ParagraphChange[] => {
    const [left, right] = [removed[index], added[index]]
    if (left !== undefined && right !== undefined) {
      return [{ kind: 'changed', left, right, words: compareWords(left, right) }]
    }
    if (left !== undefined) return [{ kind: 'removed', left }]
    return right === undefined ? [] : [{ kind: 'added', right }]
  }).flat()
}

function compareWords(left: string, right: string): readonly WordChange[] {
  const toWords = (text: string) => text.split(/(?<=\s)/)
  const runs: { kind: WordChange['kind']; text: string }[] = []
  for (const step of compareLists(toWords(left), toWords(right))) {
    const text = step.kind === 'removed' ? step.left : step.right
    const last = runs.at(-1)
    if (last?.kind === step.kind) last.text += text
    else runs.push({ kind: step.kind, text })
  }
  return runs
}

/** The longest common subsequence; removed items stand before those added in their place. */
function compareLists(left: readonly string[], right: readonly string[]): readonly Step<string>[] {
  let start = 0
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start += 1
  const head = left.slice(0, start).map((each): Step<string> => {
    return { kind: 'same', left: each, right: each }
  })
  const [restLeft, restRight] = [left.slice(start), right.slice(start)]
  if (restLeft.length * restRight.length > mostCells) {
    return [...head, ...asRemoved(restLeft), ...asAdded(restRight)]
  }
  return [...head, ...walk(restLeft, restRight)]
}

function walk(left: readonly string[], right: readonly string[]): readonly Step<string>[] {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const steps: Step<string>[] = []
  let [row, column] = [0, 0]
  while (row < left.length && column < right.length) {
    const [one, other] = [left[row] ?? '', right[column] ?? '']
    if (one === other) {
      steps.push({ kind: 'same', left: one, right: other })
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      steps.push({ kind: 'removed', left: one })
      row += 1
    } else {
      steps.push({ kind: 'added', right: other })
      column += 1
    }
  }
  return [...steps, ...asRemoved(left.slice(row)), ...asAdded(right.slice(column))]
}

function asRemoved(items: readonly string[]): readonly Step<string>[] {
  return items.map((left) => ({ kind: 'removed', left }))
}

function asAdded(items: readonly string[]): readonly Step<string>[] {
  return items.map((right) => ({ kind: 'added', right }))
}
