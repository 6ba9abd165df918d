import { defineConfig } from 'wxt';

/**
 * The policy of every page of the extension. `trusted-types dompurify` leaves the sanitiser the only place where a
 * string may become markup; nothing may be fetched but images over https.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
  'upgrade-insecure-requests',
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Matn',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    incognito: 'spanning',
    commands: { _execute_action: { suggested_key: { default: 'Alt+R' } } },
    action: { default_title: '__MSG_extension_action__' },
    // Development needs its reload, which the policy would block.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'matn@matn.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130', externally_connectable: { ids: [] } }),
  }),
  vite: () => ({
    // The polyfill for module preloading fetches, which the policy forbids and current browsers do not need.
    build: { modulePreload: false, target: 'es2023' },
  }),
});
