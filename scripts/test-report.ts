import { readFile } from 'node:fs/promises'

/** A test or file that did not end well, and what was said of it. */
export interface Failure {
  readonly file: string
  readonly title: string
  readonly message: string
}

/** What one file of tests came to. */
export interface FileResult {
  readonly file: string
  readonly passed: number
  readonly failures: readonly Failure[]
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[] | null
    }[]
  }[]
}

/** Reads a runner's JSON report, file by file; null if it left none. A file that could not be run at all is one failure. */
export async function readReport(path: string): Promise<readonly FileResult[] | null> {
  let report: Report
  try {
    report = JSON.parse(await readFile(path, 'utf8')) as Report
  } catch {
    return null
  }
  return report.testResults.map(({ name: file, status, message, assertionResults: tests }) => {
    const passed = tests.filter((test) => test.status === 'passed').length
    const failed = tests.filter((test) => test.status === 'failed')
    if (failed.length === 0 && status === 'failed') return { file, passed, failures: [{ file, title: file, message }] }
    const failures = failed.map(({ fullName, failureMessages }) => ({
      file,
      title: `${file}: ${fullName}`,
      message: failureMessages?.join('\n') ?? '',
    }))
    return { file, passed, failures }
  })
}

/** The results, with those of the files that were run again in the place of their first ones. */
export function replaced(first: readonly FileResult[], again: readonly FileResult[]): readonly FileResult[] {
  return first.map((result) => again.find(({ file }) => file === result.file) ?? result)
}
