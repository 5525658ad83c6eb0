import type { StorybookConfig } from '@storybook/web-components-vite';
import { manifestPlugin } from './manifest-plugin.js';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), manifestPlugin()],
    // Found late, they would make a test start anew, or bring a second copy of Lit along: Storybook's
    // own renderer asks for the helpers.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'axe-core',
        'lit/directive-helpers.js',
        'lit/directive.js',
        'lit/directives/keyed.js',
        'lit/directives/style-map.js',
        'lit/static-html.js',
      ],
    },
    build: {
      ...vite.build,
      // What is written for older browsers in place of light-dark() would not follow the toolbar.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // Storybook's own parts are large, and none of ours to divide.
      chunkSizeWarningLimit: 4000,
    },
  }),
};

export default config;
