/**
 * What things are called between modules of `article/`, and nowhere else: neither in a page, nor in its data, nor in an answer
 * (inner-names.test.mjs), nor in what is asked of a browser (`getComposedRanges({ shadowRoots })`). In `extract.js` these names are made
 * short, those too that a browser's own objects have and that we never ask them for (`element`, `key`, `links`).
 */
export const INNER_NAMES =
  /^(?:agencySource|alone|base|byId|calendar|cleaning|commas|copies|data|dates|dayFirst|depth|documentTitle|element|headed|heading|headings|holder|isArticle|isAside|isFoot|isHead|isMain|isNear|isVague|joined|key|kind|latinCommas|lead|linked|links|live|look|marked|marks|metas|names|others|outlet|page|pieces|place|prose|shown|sites|start|teaser|thing|trust|weights|words)$/;
