/**
 * Firefox with Matn in it. WebDriver's page of an extension's popup does not exist, but Marionette, which is in every
 * Firefox, reaches it through the browser's own window: the popup is a <browser> there, and the actor that runs a
 * test's scripts in pages runs them in it as well.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { firefoxPath } from '../../scripts/browsers.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { until } from './chromium.mjs';

/**
 * @typedef {object} FirefoxOptions
 * @property {string} profile folder of the profile
 * @property {string} [language] of the interface: `ar`, `en-US`
 * @property {number} [proxyPort] of the site that stands for the internet
 * @property {boolean} [proxyOnlyTests] leave all hosts but `*.test` to the network
 * @property {NodeJS.ProcessEnv} display where it shows itself
 * @property {Record<string, string | number | boolean>} [preferences]
 * @property {string} [build] folder of the build; without it the one that is shipped
 */

/**
 * @typedef {object} FirefoxWithMatn
 * @property {(url: string) => Promise<void>} goto
 * @property {(script: string, ...args: unknown[]) => Promise<any>} inPage runs `script`, the body of a function, in the tab
 * @property {(script: string, ...args: unknown[]) => Promise<any>} inPopup the same in the popup; may `return` a promise
 * @property {(script: string, ...args: unknown[]) => Promise<any>} inBrowser the same in the browser's own window, with its rights
 * @property {() => Promise<boolean>} popupIsOpen
 * @property {() => Promise<void>} openPopup what a click on the toolbar button does
 * @property {() => Promise<void>} closePopup
 * @property {Promise<unknown>} gone when Firefox has ended
 * @property {(settings: object | null) => Promise<void>} setSettings what is stored, as it is given, sound or not; null for nothing
 * @property {() => Promise<any>} settings what is stored
 * @property {() => Promise<void>} close
 */

/** A client of the Marionette protocol: `length:[0, id, command, parameters]` there, `length:[1, id, error, result]` back. */
class Marionette {
  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.socket = socket;
    this.received = Buffer.alloc(0);
    this.count = 0;
    /** @type {Map<number, { done: (value: any) => void, fail: (error: Error) => void }>} */
    this.waiting = new Map();
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', () => {});
    socket.on('close', () => {
      for (const { fail } of this.waiting.values()) fail(new Error('Firefox is gone'));
      this.waiting.clear();
    });
  }

  /** @param {Uint8Array} chunk */
  receive(chunk) {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const colon = this.received.indexOf(':');
      const start = colon + 1;
      const length = Number(this.received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || this.received.length < start + length) return;
      const message = JSON.parse(this.received.subarray(start, start + length).toString());
      this.received = this.received.subarray(start + length);
      // The first packet is a greeting and no answer.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiting?.fail(new Error(`${error.error}: ${error.message}`));
      else waiting?.done(result);
    }
  }

  /**
   * @param {string} command @param {Record<string, unknown>} [parameters]
   * @returns {Promise<any>}
   */
  send(command, parameters = {}) {
    this.count += 1;
    const id = this.count;
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise((done, fail) => {
      this.waiting.set(id, { done, fail });
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }
}

/** The identity that wxt.config.ts gives the Firefox build. */
const ID = 'matn@matn.invalid';
const POPUP = 'browser.webextension-popup-browser';

/**
 * @param {FirefoxOptions} options
 * @returns {Promise<FirefoxWithMatn>}
 */
export async function launchFirefox({
  profile,
  language = 'en-US',
  proxyPort,
  proxyOnlyTests = false,
  display,
  preferences = {},
  build = resolve(ROOT, '.output/firefox-mv3'),
}) {
  const executablePath = firefoxPath();
  if (executablePath === null) throw new Error('No Firefox found: node scripts/setup.mjs');
  const pac = `function FindProxyForURL(u, host) { return /\\.test$/.test(host) ? 'PROXY 127.0.0.1:${proxyPort}' : 'DIRECT' }`;
  const all = {
    'marionette.port': 0,
    'intl.locale.requested': language,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'browser.tabs.warnOnClose': false,
    ...(proxyPort
      ? proxyOnlyTests
        ? {
            'network.proxy.type': 2,
            'network.proxy.autoconfig_url': `data:text/javascript,${encodeURIComponent(pac)}`,
          }
        : {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': proxyPort,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': proxyPort,
          }
      : {}),
    ...preferences,
  };
  mkdirSync(profile, { recursive: true });
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(all)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  // A profile used before still tells the port of that time.
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  const firefox = spawn(
    executablePath,
    '--marionette --remote-allow-system-access --no-remote --width 1280 --height 860 --profile'
      .split(' ')
      .concat(profile),
    { env: { ...display, MOZ_CRASHREPORTER_DISABLE: '1' }, stdio: 'ignore' },
  );
  const gone = new Promise((done) => firefox.once('exit', done));
  const portFile = join(profile, 'MarionetteActivePort');
  // The file is there before what it says is written into it.
  const portOf = () => (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0);
  await until(async () => portOf() > 0, 'Firefox to start', 60_000);
  const marionette = new Marionette(connect(portOf(), '127.0.0.1'));
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await marionette.send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000 });
  await marionette.send('Addon:Install', {
    path: build,
    temporary: true,
    // As a reader may allow it, on the browser's extensions page.
    allowPrivateBrowsing: true,
  });

  /** @param {'chrome' | 'content'} context @param {string} script @param {unknown[]} args */
  const execute = async (context, script, args) => {
    await marionette.send('Marionette:SetContext', { value: context });
    const { value } = await marionette.send('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[arguments.length - 1];
        (async (...args) => { ${script} })(...[...arguments].slice(0, -1))
          .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`,
      args,
      sandbox: 'matn',
      newSandbox: true,
    });
    if (value.error) throw new Error(value.error);
    return value.value;
  };
  /** @param {string} script @param {...unknown} args */
  const inBrowser = (script, ...args) => execute('chrome', script, args);
  const popupIsOpen = () =>
    inBrowser(`return [...document.querySelectorAll('${POPUP}')].some(
      (each) => each.currentURI?.spec.endsWith('/popup.html'))`);
  // Marionette has Firefox pretend about focus, and a popup opened by key never gets it; a person's Firefox does not.
  await inBrowser(`Services.prefs.setBoolPref('focusmanager.testmode', false)`);

  return {
    async goto(url) {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      await marionette.send('WebDriver:Navigate', { url });
    },
    inPage: (script, ...args) => execute('content', script, args),
    inBrowser,
    popupIsOpen,
    async inPopup(script, ...args) {
      await until(popupIsOpen, 'the popup to open');
      return inBrowser(
        `const [script, values] = args;
         const popup = [...document.querySelectorAll('${POPUP}')].at(-1);
         const actor = popup.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
         const answer = await actor.executeScript(script, values, {
           async: true, newSandbox: true, sandboxName: 'matn', timeout: 20000 });
         const { value, error } = answer;
         if (error) throw new Error(error);
         return value;`,
        `const done = arguments[arguments.length - 1];
         (async (...args) => { ${script} })(...[...arguments].slice(0, -1))
           .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`,
        args,
      );
    },
    gone,
    async openPopup() {
      await inBrowser(
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID('${ID}');
         ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
      );
      await until(popupIsOpen, 'the popup to open');
    },
    async closePopup() {
      await inBrowser(
        `for (const each of document.querySelectorAll('${POPUP}')) each.closest('panel').hidePopup();`,
      );
      await until(async () => !(await popupIsOpen()), 'the popup to close');
    },
    async setSettings(settings) {
      await inBrowser(
        `const { extensionStorageSync } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageSync.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID('${ID}');
         const [settings] = args;
         await extensionStorageSync.clear(extension);
         if (settings !== null) await extensionStorageSync.set(extension, { settings });`,
        settings,
      );
    },
    settings: () =>
      inBrowser(
        `const { extensionStorageSync } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageSync.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID('${ID}');
         return (await extensionStorageSync.get(extension, 'settings')).settings;`,
      ),
    async close() {
      marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      await Promise.race([gone, sleep(5000)]);
      firefox.kill('SIGKILL');
      await gone;
    },
  };
}
