/** A site of pictures that knows its visitors, and a page of another site that shows them in every telltale way. */
import { PARAGRAPHS } from './attacks.mjs';

/** What the pictures' own site leaves behind. @returns {import('./site.mjs').Page} */
export const cookiePage = () => ({
  body: '<!doctype html><title>Pictures</title>',
  headers: {
    'set-cookie': [
      'lax=1; SameSite=Lax; Secure',
      'strict=1; SameSite=Strict; Secure',
      'unset=1; Secure',
    ],
  },
});

/** @returns {import('./site.mjs').Page} */
export const picturePage = () => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The late ferry</title>
    <meta name="referrer" content="unsafe-url">
    <meta property="og:image" content="https://pictures.test/lead.png"></head>
    <body><article><h1>The late ferry</h1><p>${PARAGRAPHS[0]}</p>
    <figure><img src="https://pictures.test/plain.png" alt="The landing" width="300" height="200"><figcaption>The landing</figcaption></figure><p>${PARAGRAPHS[1]}</p>
    <figure><img src="https://pictures.test/crossorigin.png" crossorigin="use-credentials" fetchpriority="high" alt="The roof" width="300" height="200"><figcaption>The roof</figcaption></figure><p>${PARAGRAPHS[2]}</p>
    <figure><img src="https://pictures.test/unsafe-url.png" referrerpolicy="unsafe-url" attributionsrc="https://pictures.test/count" alt="The rope" width="300" height="200"><figcaption>The rope</figcaption></figure>
    <figure><img src="http://pictures.test/http.png" alt="The gulls" width="300" height="200"><figcaption>The gulls</figcaption></figure><p>${PARAGRAPHS[3]}</p>
    </article></body></html>`,
});
