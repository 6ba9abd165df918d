import { repairSettings, type Settings } from './settings';

/** A name and number of the format, so that a file of something else is known for what it is. */
const FORMAT = 'matn-settings';
const VERSION = 1;

/** Longest file that is looked at, in UTF-16 units; ours are below a thousand. */
const LIMIT = 100_000;

export interface SettingsFile {
  name: string;
  type: string;
  content: string;
}

/** The settings as a file. What was changed for single sites is not in it: it would tell which sites were read. */
export function settingsFile(settings: Settings): SettingsFile {
  return {
    name: 'matn-settings.json',
    type: 'application/json',
    content: `${JSON.stringify({ format: FORMAT, version: VERSION, settings }, null, 2)}\n`,
  };
}

/** The settings in a file's text, repaired field by field; null when it is no file of ours. Never throws. */
export function readSettingsFile<Style extends string>(
  content: string,
  styles: readonly Style[],
): Settings<Style> | null {
  if (content.length > LIMIT) return null;
  let file: unknown;
  try {
    // An editor may have put a byte order mark before it.
    file = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (typeof file !== 'object' || file === null || !('format' in file)) return null;
  if (file.format !== FORMAT || !('settings' in file)) return null;
  if (typeof file.settings !== 'object' || file.settings === null) return null;
  return repairSettings(file.settings, styles);
}
