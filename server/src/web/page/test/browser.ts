import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { servePage } from '../scripts/staticServer.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The page in a browser of its own, and what it did that it must not do. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** Requests to other servers, errors and warnings of the console, violations of the policy. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** @param fragment what follows the address */
export async function openPage(options: BrowserContextOptions = {}, fragment = ''): Promise<OpenPage> {
  // The policy as a header too, because the one in the page does not hold for its workers.
  const server = await servePage({ headers: { 'Content-Security-Policy': "script-src 'self'; connect-src 'self'" } });
  const profile = mkdtempSync(join(tmpdir(), 'page-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !/^(data|blob):/.test(request.url())) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => {
    complaints.push(`error: ${error.message}`);
  });
  await page.goto(server.address + fragment);
  await ready(page);
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    server.close();
  };
  return { page, context, address: server.address, complaints, close };
}

/** Until the first findings are shown. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first findings').length > 0);
}
