/** A certificate that signs itself, made when it is needed, so that no key lies in the repository. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** @param {number} tag @param {...Uint8Array} parts */
function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const SEQUENCE = 0x30;
const SET = 0x31;
const ECDSA_WITH_SHA256 = der(
  SEQUENCE,
  der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])),
);

/** @param {number} days from now */
function time(days) {
  const text = new Date(Date.now() + days * 86_400_000).toISOString();
  return der(0x17, Buffer.from(`${text.slice(2, 19).replace(/[-:T]/gu, '')}Z`));
}

/**
 * A key and an X.509 certificate for these host names, valid for a year (RFC 5280, §4.1).
 * @param {string[]} hosts `*.example.test` stands for every name below
 * @returns {{ key: string, cert: string }} in PEM
 */
export function selfSigned(hosts) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(
    SEQUENCE,
    der(
      SET,
      der(
        SEQUENCE,
        der(0x06, Buffer.from([0x55, 0x04, 0x03])),
        der(0x0c, Buffer.from('Matn end-to-end tests')),
      ),
    ),
  );
  const alternativeNames = der(
    SEQUENCE,
    der(0x06, Buffer.from([0x55, 0x1d, 0x11])),
    der(0x04, der(SEQUENCE, ...hosts.map((host) => der(0x82, Buffer.from(host))))),
  );
  const toSign = der(
    SEQUENCE,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    der(SEQUENCE, time(-1), time(365)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, alternativeNames)),
  );
  const signature = der(
    0x03,
    Buffer.concat([Buffer.from([0]), sign('sha256', toSign, privateKey)]),
  );
  const base64 = der(SEQUENCE, toSign, ECDSA_WITH_SHA256, signature).toString('base64');
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/(.{64})/gu, '$1\n')}\n-----END CERTIFICATE-----\n`,
  };
}
