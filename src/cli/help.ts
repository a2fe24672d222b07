import type { CommandSpec } from './command.ts'

export function helpFor(spec: CommandSpec): string {
  const rows = Object.entries(spec.options).map(([name, option]) => {
    const left = `--${name}${option.value === undefined ? '' : ` ${option.value}`}`
    const many = option.list ? ' May be repeated, or list several with commas.' : ''
    return `  ${left.padEnd(30)} ${option.help}${many}`
  })
  return [
    spec.summary,
    '',
    `Usage: countersign ${usageOf(spec)}`,
    '',
    ...rows,
    `  ${'--help'.padEnd(30)} Show this.`,
    '',
    `Example: ./bin/countersign ${spec.example}`,
    ...(spec.notes ? ['', ...spec.notes] : []),
  ].join('\n')
}

export function usageOf({ words, options, operands }: CommandSpec): string {
  const shown = Object.entries(options).map(([name, { value, required, list }]) => {
    const one = `--${name}${value === undefined ? '' : ` ${value}`}${list ? ' …' : ''}`
    return required ? one : `[${one}]`
  })
  return [words, ...shown, ...operands].join(' ')
}

/** What begins with the same word, such as `partner`. */
export function groupHelp(
  word: string,
  commands: readonly Pick<CommandSpec, 'words' | 'summary'>[],
): string {
  return [
    `Usage: countersign ${word} COMMAND [arguments]`,
    '',
    ...commands.map(({ words, summary }) => `  ${words.padEnd(20)} ${summary}`),
    '',
    `  --help               More about one: countersign ${commands[0]?.words ?? word} --help.`,
  ].join('\n')
}

export function overview(commands: readonly Pick<CommandSpec, 'words' | 'summary'>[]): string {
  const all = [{ words: 'serve', summary: 'Serves the API and the consoles.' }, ...commands]
  return [
    'Usage: countersign COMMAND [arguments]',
    '',
    ...all.map(({ words, summary }) => `  ${words.padEnd(20)} ${summary}`),
    '',
    '  --help               Show this, or more about a command: countersign COMMAND --help.',
    '  --version            Print the version.',
    '',
    'Commands work beside a running server, on the same data and configuration (countersign serve --help).',
    'They end with 0 when done, 1 when refused or failed, 2 when called wrongly.',
  ].join('\n')
}
