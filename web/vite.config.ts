import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

/**
 * A slow phone fetches few files at a time: what every page runs on, what every page shows, and what one reads a draft with come as one file
 * each, with what they need. The other pages bring their own.
 */
const groups = [
  // Alone: the page says its version before anything that asks for it is there. Told of none, the client takes every answer for one of
  // another version, and loads the page anew over what was typed.
  { name: 'payload', priority: 4, test: /@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/]payload\.js$/ },
  { name: 'preload', priority: 4, test: /vite[\\/]preload-helper/ },
  { name: 'runtime', priority: 3, test: /@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/]client\.js$/ },
  {
    name: 'controls',
    priority: 2,
    test: /web[\\/]src[\\/]lib[\\/]ui[\\/](Badge|Breadcrumb|Button|Icon|Mark|Notice)\.svelte$/,
  },
  {
    name: 'reading',
    priority: 1,
    test: /routes[\\/]\(public\)[\\/](\+layout|d[\\/]\[draft\][\\/](DraftState|ReadingFont|\[section\][\\/]\w+))\.svelte$/,
  },
]

/** Svelte's index of itself does nothing: without it a page brings only the parts it uses. */
const doesNothing = { test: /svelte[\\/]src[\\/]internal[\\/]client[\\/]index\.js$/, sideEffects: false }

export default defineConfig({
  // api, db and shared run as they are, natively: one instance, shared with the server around the pages.
  environments: {
    ssr: { build: { rolldownOptions: { external: [/^(api|db|shared)\//] } } },
    client: {
      build: {
        // Of each page the office has, readers would carry the list of its files.
        modulePreload: false,
        rolldownOptions: {
          output: { codeSplitting: { groups } },
          treeshake: { moduleSideEffects: [doesNothing] },
        },
      },
    },
  },
  plugins: [
    sveltekit({
      compilerOptions: {
        runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true),
      },
      adapter: adapter(),
      files: { serviceWorker: 'src/service-worker/copies' },
      // The style of a page comes with it: on a slow phone a round trip costs more than these few kilobytes.
      inlineStyleThreshold: 20_000,
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          // What a component draws to measure stands in classes, or in attributes of SVG: no page needs styles in its elements.
          'style-src': ['self'],
          // SvelteKit's own line for screen readers, which it hides with this one style.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'frame-src': ['none'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'form-action': ['self'],
          'require-trusted-types-for': ['script'],
          'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url'],
        },
      },
    }),
  ],
})
