import { type Browser, chromium } from 'playwright-core';

/** The suite's one browser; each test opens its own context in it. */
export async function testBrowser(t: { after(work: () => unknown): void }): Promise<Browser> {
  const address = process.env['TEST_BROWSER'];
  if (!address) throw new Error('run tests with bin/test: it starts the browser they need');
  const browser = await chromium.connect(address);
  t.after(() => browser.close());
  return browser;
}
