// `npm run screenshots`: every story in each look, and a contact sheet of them all, in
// test-results/screenshots/. `-- token-list` takes the stories whose id has that in it alone;
// `-- readme` takes the pictures of the README instead.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from './browser.js';
import { ensureDependencies, requireNode } from './install.js';

requireNode();
ensureDependencies();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const STORYBOOK = 'storybook-static';
const FOLDER = 'test-results/screenshots';
const TALLEST = 2400;
const AT_ONCE = 2;

/**
 * Play functions find things by their English names, so in another language they get nowhere: the
 * picture is of the story as it was before, and that is no problem of the story's.
 *
 * @typedef {{ name: string, globals: string, width: number, isEnglish: boolean }} Look
 */
/** @type {readonly Look[]} */
const LOOKS = [
  { name: 'light', globals: 'scheme:light', width: 1280, isEnglish: true },
  { name: 'dark', globals: 'scheme:dark', width: 1280, isEnglish: true },
  { name: 'right-to-left', globals: 'language:ar', width: 1280, isEnglish: false },
  { name: 'narrow', globals: 'scheme:light', width: 360, isEnglish: true },
];

/** @typedef {{ id: string, title: string, name: string, type: string }} Story */
/** @typedef {{ story: Story, look: Look, problem: string | undefined }} Picture */

const [wanted] = process.argv.slice(2);
if (wanted === 'readme') {
  const { takeReadmePictures } = await import('./readme-pictures.js');
  await takeReadmePictures();
} else {
  await takeStories(wanted ?? '');
}

/** @param {string} part */
async function takeStories(part) {
  buildStorybook();
  const stories = storiesWith(part);
  if (stories.length === 0) {
    console.error(`No story has “${part}” in its id.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  const server = await serve(STORYBOOK);
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    const asked = stories.flatMap((story) => LOOKS.map((look) => ({ story, look })));
    /** @type {Picture[]} */
    const taken = [];
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let next = asked.shift(); next; next = asked.shift()) {
        taken.push({ ...next, problem: await take(browser, server.url, next.story, next.look) });
      }
    });
    await Promise.all(workers);
    writeFileSync(join(FOLDER, 'index.html'), contactSheet(stories, taken));
    report(taken);
  } finally {
    await browser.close();
    server.close();
  }
}

function buildStorybook() {
  if (existsSync(join(STORYBOOK, 'index.json'))) {
    console.log(`From ${STORYBOOK}/ as it is; \`npm run storybook:build\` builds it anew.`);
    return;
  }
  const parameters = ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet'];
  const { status } = spawnSync(process.execPath, [...parameters, '--output-dir', STORYBOOK], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/**
 * @param {string} part
 * @returns {Story[]}
 */
function storiesWith(part) {
  const { entries } = JSON.parse(readFileSync(join(STORYBOOK, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(part));
}

/**
 * Takes a story as it is when its play function is over. A window of its own each, since what a
 * story keeps or where it has scrolled is no matter of the next one's.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} origin
 * @param {Story} story
 * @param {Look} look
 * @returns {Promise<string | undefined>} What went wrong.
 */
async function take(browser, origin, story, look) {
  const page = await browser.newPage({
    viewport: { width: look.width, height: 800 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && look.isEnglish)
      problems.push(`${message.text()} ${message.location().url}`);
  });
  try {
    // Looking for what axe finds is the matter of `npm run test:stories`.
    const globals = `${look.globals};a11y.manual:!true`;
    await page.goto(`${origin}/iframe.html?id=${story.id}&viewMode=story&globals=${globals}`);
    const phase = await page.waitForFunction(endOfStory, undefined, { timeout: 30_000 });
    if (look.isEnglish && (await phase.jsonValue()) !== 'finished') {
      problems.push('the story failed');
    }
    await page.evaluate(() => document.fonts.ready);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: join(FOLDER, fileOf(story, look)),
      fullPage: true,
      clip: { x: 0, y: 0, width: look.width, height: Math.min(Math.max(height, 800), TALLEST) },
    });
  } catch (thrown) {
    problems.push(thrown instanceof Error ? thrown.message : String(thrown));
  } finally {
    await page.close();
  }
  return problems.length > 0 ? problems.join('\n') : undefined;
}

/** In the page: how its story ended, or nothing as long as it goes on. */
function endOfStory() {
  const preview = Reflect.get(globalThis, '__STORYBOOK_PREVIEW__');
  const phase = preview?.currentRender?.phase;
  return ['finished', 'errored', 'aborted'].includes(phase) ? phase : false;
}

/**
 * @param {Story} story
 * @param {Look} look
 */
function fileOf(story, look) {
  return `${story.id}.${look.name}.png`;
}

/** @param {readonly Picture[]} taken */
function report(taken) {
  for (const { story, look, problem } of taken) {
    if (problem) console.error(`${story.id} (${look.name}): ${problem}`);
  }
  const failed = taken.filter(({ problem }) => problem).length;
  console.log(`${taken.length} pictures, ${failed} with problems: ${FOLDER}/index.html`);
  if (failed > 0) process.exitCode = 1;
}

/**
 * @param {readonly Story[]} stories
 * @param {readonly Picture[]} taken
 */
function contactSheet(stories, taken) {
  /** @type {(story: Story, look: Look) => string} */
  const cell = (story, look) => {
    const picture = taken.find((each) => each.story === story && each.look === look);
    const file = fileOf(story, look);
    const problem = picture?.problem ? `<p>${escaped(picture.problem)}</p>` : '';
    return `<td>${problem}<a href="${file}"><img src="${file}" alt="${look.name}" loading="lazy"></a></td>`;
  };
  const rows = stories.map((story) => {
    const cells = LOOKS.map((look) => cell(story, look)).join('');
    return `<tr><th scope="row">${escaped(`${story.title} / ${story.name}`)}<br><code>${story.id}</code></th>${cells}</tr>`;
  });
  const columns = LOOKS.map(({ name }) => `<th scope="col">${name}</th>`).join('');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Stories</title>
<style>
  body { font: 14px system-ui, sans-serif; }
  table { border-collapse: collapse; width: 100%; table-layout: fixed; }
  th, td { border-block-end: 1px solid #ccc; padding: 8px; text-align: start; vertical-align: top; }
  thead th { position: sticky; inset-block-start: 0; background: white; }
  th:first-child { width: 14em; overflow-wrap: anywhere; }
  img { border: 1px solid #ccc; max-width: 100%; max-height: 480px; }
  p { color: #b00020; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
<table>
<thead><tr><th scope="col">story</th>${columns}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * Serves the files of a folder on a free port.
 *
 * @param {string} folder
 */
async function serve(folder) {
  /** @type {Record<string, string>} */
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, normalize(decodeURIComponent(pathname)));
    const type = types[extname(path)] ?? 'application/octet-stream';
    readFile(path).then(
      (content) => response.writeHead(200, { 'content-type': type }).end(content),
      // Browsers ask for it unasked, which would count as a problem of the story.
      () => response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
