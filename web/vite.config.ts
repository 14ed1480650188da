import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

/** Not those of the office and of signing in: with them come their schemas and every sentence there is. */
const controls = {
  name: 'controls',
  test: /web[\\/]src[\\/]lib[\\/]ui[\\/](?!AsOf|NewPassword|PasswordDoor|RecoveryCodes)/,
}

export default defineConfig({
  // api, db and shared run as they are, natively: one instance, shared with the server around the pages.
  environments: {
    ssr: { build: { rolldownOptions: { external: [/^(api|db|shared)\//] } } },
    // The controls every page uses come as one file: a slow phone fetches few at a time.
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [controls] } } } } },
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
