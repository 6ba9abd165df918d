import { browser } from 'wxt/browser';

/** A message of locales/, by the name it is nested under there (`size.larger`). */
export function message(key: string, substitutions: string[] = []): string {
  return browser.i18n.getMessage(key.replaceAll('.', '_') as never, substitutions);
}

/** BCP 47 language of the browser's interface, with its region where it has one. */
export const interfaceLanguage = (): string => browser.i18n.getUILanguage();
