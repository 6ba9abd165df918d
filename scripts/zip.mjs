/**
 * Zip archives whose bytes depend on nothing but the files: sorted names, one fixed moment, no owner, no attributes.
 * The format is PKWARE's APPNOTE.TXT §4.3, as far as browsers' stores need it: no ZIP64, no encryption.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1980-01-01 00:00, the first moment that the format knows. */
const MOMENT = { time: 0, date: 0x0021 };

/**
 * The archive of these files, by their path in it.
 * @param {ReadonlyMap<string, Buffer>} files
 * @returns {Buffer}
 */
export function zipOf(files) {
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const name = Buffer.from(path);
    const deflated = deflateRawSync(content, { level: 9 });
    const isSmaller = deflated.length < content.length;
    const data = isSmaller ? deflated : content;

    // What a file's own header and its entry in the directory have in common: 26 bytes.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
    common.writeUInt16LE(MOMENT.time, 6);
    common.writeUInt16LE(MOMENT.date, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);

    bodies.push(number(LOCAL_HEADER, 4), common, name, data);
    // Comment length, disk, internal and external attributes: all nought.
    directory.push(number(CENTRAL_HEADER, 4), number(VERSION, 2), common, Buffer.alloc(10));
    directory.push(number(offset, 4), name);
    offset += 4 + common.length + name.length + data.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, entries, number(END_OF_CENTRAL_DIRECTORY, 4), end]);
}

/**
 * The files of an archive, by their path in it; folders are left out.
 * @param {Buffer} archive
 * @returns {Map<string, Buffer>}
 */
export function filesOf(archive) {
  const signature = number(END_OF_CENTRAL_DIRECTORY, 4);
  const end = archive.lastIndexOf(signature);
  if (end < 0) throw new Error('this is no zip archive');
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(entry) !== CENTRAL_HEADER) throw new Error('a broken zip archive');
    const method = archive.readUInt16LE(entry + 10);
    const size = archive.readUInt32LE(entry + 20);
    const nameLength = archive.readUInt16LE(entry + 28);
    const rest = archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
    const offset = archive.readUInt32LE(entry + 42);
    const path = archive.toString('utf8', entry + 46, entry + 46 + nameLength);
    const begin =
      offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const data = archive.subarray(begin, begin + size);
    if (!path.endsWith('/')) files.set(path, method === DEFLATED ? inflateRawSync(data) : data);
    entry += 46 + nameLength + rest;
  }
  return files;
}

/**
 * Packs the archive at `path` anew, so that the same files give the same bytes.
 * @param {string} path
 */
export function repack(path) {
  writeFileSync(path, zipOf(filesOf(readFileSync(path))));
}

/** @param {number} value @param {2 | 4} bytes */
function number(value, bytes) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
