import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The sheet of a host that takes this one in and builds for older browsers, as Vite does unasked. */
async function built(sheet: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: 'host' } },
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === 'host' || id === 'host.css' ? `\0${id}` : undefined),
        load(id) {
          if (id === '\0host') return `import 'host.css';`;
          return id === '\0host.css' ? sheet : undefined;
        },
      },
    ],
  });
  const { output } = [result].flat()[0] as { output: { fileName: string; source?: unknown }[] };
  return String(output.find(({ fileName }) => fileName.endsWith('.css'))?.source);
}

for (const theme of ['default', 'marketplace', 'material']) {
  test(`the theme “${theme}” keeps its colours in a host that builds for older browsers`, async ({
    page,
  }) => {
    const surface = async (own: string): Promise<string> => {
      const css = await built(`@import '${DIST}styles/themes/${theme}.css'; ${own}`);
      expect(css).not.toContain('light-dark(');
      await page.setContent(
        `<style>${css}</style><p style="background: var(--tokenry-surface)">A surface</p>`,
      );
      return page
        .getByText('A surface')
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    };
    expect(await surface('')).toMatch(/^rgb\(2[45]\d, 2[45]\d, 255\)$/);
    expect(await surface(':root { color-scheme: dark }')).toMatch(/^rgb\(2\d, 2?\d\d, \d\d\)$/);
  });
}
