import type { Plugin } from 'vite';

/** The gateway fills the page's gaps; under `npm run dev` nobody does. */
export function gaps(): Plugin {
  return {
    name: 'klynge-gaps',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace('{{language}}', 'en')
          .replace('{{{head}}}', '<title>Klynge</title>')
          .replace('{{{content}}}', ''),
    },
  };
}
