/** A certificate that nobody has signed but itself, made anew each time: for tests of what trusts it. */
import { generateKeyPairSync, sign } from 'node:crypto';

/** A piece of DER: its tag, its length, what it holds. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...head), body]);
}

const ED25519 = der(0x30, der(0x06, Buffer.of(0x2b, 0x65, 0x70)));
const COMMON_NAME = der(0x06, Buffer.of(0x55, 0x04, 0x03));

/** Key and certificate in PEM, valid from 2000 to 2049. */
export function ownCertificate(name: string): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const who = der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(name)))));
  const times = ['000101000000Z', '491231235959Z'].map((text) => der(0x17, Buffer.from(text)));
  const told = der(
    0x30,
    ...[der(0xa0, der(0x02, Buffer.of(2))), der(0x02, Buffer.of(1)), ED25519],
    ...[who, der(0x30, ...times), who, publicKey.export({ type: 'spki', format: 'der' })],
  );
  const whole = der(0x30, told, ED25519, der(0x03, Buffer.of(0), sign(null, told, privateKey)));
  const lines = whole.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n');
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
