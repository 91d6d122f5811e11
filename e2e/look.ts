import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import chromiumBinary from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { pagesIn } from './pages.ts';

// node dist/e2e/look.js FOLDER [ADDRESS]: pictures of the main pages of a running demonstration, to look at.
const [folder, origin = 'http://localhost:3000'] = process.argv.slice(2);
if (!folder) {
  console.error('Say where the pictures go: node dist/e2e/look.js FOLDER [http://localhost:3000]');
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await chromiumBinary.executablePath(),
  args: [...chromiumBinary.args.filter((arg) => !/headless|single-process|zygote/.test(arg)), '--no-sandbox'],
});
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    for (const language of ['de', 'ar']) {
      for (const [what, address] of pagesIn(language)) {
        await page.goto(origin + address);
        const file = `${what.replaceAll(' ', '-')}-${language}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(folder, file), fullPage: true });
      }
    }
    await context.close();
  }
}
await browser.close();
