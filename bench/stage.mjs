/** One tab in which stored pages are shown as their readers saw them: at their own address, their scripts and the network off. */

/**
 * @typedef {object} Stage
 * @property {string} tabId target of the tab, for the toolbar action
 * @property {(url: string, html: string) => Promise<void>} show until the page has loaded
 * @property {(expression: string) => Promise<any>} evaluate in an isolated world of the page shown, as an extension's script is
 */

/**
 * @param {import('./chromium.mjs').Browser} browser
 * @returns {Promise<Stage>}
 */
export async function openStage({ send, listen }) {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const { targetInfos } = await send('Target.getTargets', { filter: [{ type: 'tab' }] });
  /** @type {string} */
  let tabId = '';
  for (const tab of targetInfos) {
    // A tab and the page in it are two targets; the tab's is the one that was last made.
    if (tab.url === 'about:blank') tabId = tab.targetId;
  }
  const ask = (/** @type {string} */ method, /** @type {object} */ params = {}) =>
    send(method, params, sessionId);

  let html = '';
  let loaded = () => {};
  listen((message) => {
    if (message.sessionId !== sessionId) return;
    const { method, params } = message;
    if (method === 'Page.loadEventFired') loaded();
    if (method !== 'Fetch.requestPaused') return;
    const { requestId, resourceType, frameId } = params;
    const answer =
      resourceType === 'Document' && frameId === mainFrame
        ? ask('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: [
              { name: 'content-type', value: 'text/html; charset=utf-8' },
              // Scripts off, and `noscript` parsed as it is where they are on.
              { name: 'content-security-policy', value: "script-src 'none'" },
            ],
            body: Buffer.from(html).toString('base64'),
          })
        : ask('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
    answer.catch(() => {});
  });
  await ask('Page.enable');
  await ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  const { frameTree } = await ask('Page.getFrameTree');
  const mainFrame = frameTree.frame.id;
  let world = 0;

  return {
    tabId,
    async show(url, source) {
      html = source;
      const done = new Promise((resolve) => (loaded = () => resolve(undefined)));
      const { errorText } = await ask('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await done;
      ({ executionContextId: world } = await ask('Page.createIsolatedWorld', {
        frameId: mainFrame,
      }));
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await ask('Runtime.evaluate', {
        expression,
        contextId: world,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value;
    },
  };
}
