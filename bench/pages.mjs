/**
 * Loads stored pages into a real Chromium and runs extractors in them: page scripts off, network off, one page reused.
 */
import { readFile, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** Folders of a corpus that hold a page and its truth, with the truth read. */
export async function listPages(corpusDir) {
  const pages = [];
  for (const id of (await readdir(corpusDir)).toSorted()) {
    const dir = path.join(corpusDir, id);
    const file = path.join(dir, 'truth.json');
    if (!existsSync(file)) continue;
    const truth = JSON.parse(await readFile(file, 'utf8'));
    pages.push({ id, truth, source: path.join(dir, 'source.html') });
  }
  return pages;
}

export async function launch() {
  return chromium.launch({
    ...(existsSync(SYSTEM_CHROMIUM) && { executablePath: SYSTEM_CHROMIUM }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

/**
 * One page to read with and one to render in.
 * @param browser a Chromium.
 * @param scripts what runs in the isolated world of every page before anything is measured.
 */
export async function openStage(browser, scripts) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  let current = null;
  await context.route('**/*', (route) => {
    const request = route.request();
    if (current && request.isNavigationRequest() && request.frame().parentFrame() === null) {
      return route.fulfill({
        status: 200,
        contentType: 'text/html; charset=utf-8',
        body: current.html,
      });
    }
    return route.abort();
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const shelf = await context.newPage();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });

  /** Shows `html` at `url` and answers with `evaluate`, which runs an expression in a fresh isolated world, the thread's `clock`, and `profile`. */
  async function show(url, html) {
    current = { html };
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const evaluate = async (expression) => {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        contextId,
        returnByValue: true,
        awaitPromise: true,
        timeout: 30_000,
      });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value;
    };
    for (const script of scripts) await evaluate(script);
    // Time the page's thread was busy, in ms: other work on the machine does not count.
    const clock = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
    };
    /** Evaluates, and answers with what the profiler saw of it (Profiler.Profile of the DevTools protocol). */
    const profile = async (expression) => {
      await cdp.send('Profiler.start');
      await evaluate(expression);
      return (await cdp.send('Profiler.stop')).profile;
    };
    return { evaluate, clock, profile };
  }

  /** What a reader would see of `html`: its text with one line a block, its images and its captions. */
  function render(html, baseUrl) {
    return shelf.evaluate(
      ([content, base]) => {
        document.body.innerHTML = content;
        const absolute = (address) => {
          try {
            return new URL(address, base).href;
          } catch {
            return address;
          }
        };
        return {
          text: document.body.innerText
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean)
            .join('\n'),
          images: [...document.body.querySelectorAll('img')]
            .map((image) => image.getAttribute('src') ?? '')
            .filter(Boolean)
            .map(absolute),
          captions: [...document.body.querySelectorAll('figcaption')].map((caption) =>
            caption.innerText.trim(),
          ),
        };
      },
      [html, baseUrl],
    );
  }

  return { cdp, show, render, close: () => context.close() };
}
