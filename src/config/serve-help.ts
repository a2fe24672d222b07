import { variables } from './environment.ts'

/** What `countersign serve --help` says: the whole configuration. */
export function serveHelp(): string {
  const rows = Object.entries(variables).map(([name, { fallback, meaning }]) => {
    const otherwise = fallback === '' ? '' : ` Default: ${fallback}`
    return `  ${name.padEnd(30)} ${meaning}${otherwise}`
  })
  return [
    'Serves the API, the consoles and the background jobs until it is stopped.',
    '',
    'Usage: countersign serve [--empty]',
    '',
    '  --empty   In a sandbox: begin without the sample programme.',
    '  --help    Show this.',
    '',
    'Example: COUNTERSIGN_SANDBOX=on PORT=9000 ./bin/countersign serve',
    '',
    'A few lines for people are printed on stdout; structured logs (JSON, one line each) go to stderr.',
    'SIGTERM and SIGINT drain: requests under way are finished, for at most 10 seconds.',
    '',
    'Configuration, by environment only:',
    ...rows,
  ].join('\n')
}
