/** The headings of an article, its title among them. */
export const headingsOf = (article: HTMLElement): HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6'),
];
