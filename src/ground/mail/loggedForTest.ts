import type { TestContext } from 'node:test';

/** The log lines that were written during the work, kept from the report; all else on stdout passes. */
export async function logged(t: TestContext, work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const through = process.stdout.write.bind(process.stdout);
  const write = t.mock.method(process.stdout, 'write', (text: string | Uint8Array) =>
    typeof text === 'string' && text.startsWith('{"at":') ? lines.push(text) > 0 : through(text),
  );
  try {
    await work();
  } finally {
    write.mock.restore();
  }
  return lines.join('');
}
