/** A passkey made of software, as a browser and its authenticator would answer together: for tests without either. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

interface Asked {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
}

export interface SoftAuthenticator {
  readonly id: string;
  /** Answers a question for a new passkey. */
  make(asked: Asked): Record<string, unknown>;
  /** Answers a question who it is. */
  show(asked: Asked): Record<string, unknown>;
}

/** Where it says that it was used, and what it leaves out. */
export interface Manner {
  readonly origin: string;
  /** Another party than the question names. */
  readonly rpId?: string;
  /** Does not check who holds it. */
  readonly careless?: boolean;
  readonly counter?: number;
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
const b64 = (bytes: Buffer) => bytes.toString('base64url');

/** A new one, with a P-256 key of its own. */
export function softAuthenticator(manner: Manner): SoftAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const raw = randomBytes(32);
  const id = b64(raw);
  const client = (type: string, { challenge }: Asked) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: manner.origin, crossOrigin: false }));
  const flags = (more: number) => 0x01 | (manner.careless ? 0 : 0x04) | more;
  const counted = Buffer.alloc(4);
  counted.writeUInt32BE(manner.counter ?? 0);
  const party = (asked: Asked) => sha256(manner.rpId ?? asked.rp?.id ?? asked.rpId ?? '');
  const credential = { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  return {
    id,
    make(asked) {
      const data = Buffer.concat([
        ...[party(asked), Buffer.of(flags(0x40)), counted, Buffer.alloc(16)],
        ...[Buffer.of(0, raw.length), raw, coseKey(publicKey)],
      ]);
      const attestation = Buffer.concat([
        Buffer.of(0xa3),
        ...[cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.of(0xa0)],
        ...[cborText('authData'), cborBytes(data)],
      ]);
      const response = {
        clientDataJSON: b64(client('webauthn.create', asked)),
        attestationObject: b64(attestation),
        transports: ['internal'],
      };
      return { ...credential, response };
    },
    show(asked) {
      const said = client('webauthn.get', asked);
      const data = Buffer.concat([party(asked), Buffer.of(flags(0)), counted]);
      const signature = sign('sha256', Buffer.concat([data, sha256(said)]), privateKey);
      const response = {
        clientDataJSON: b64(said),
        authenticatorData: b64(data),
        signature: b64(signature),
      };
      return { ...credential, response };
    },
  };
}

/** An EC2 key on P-256 for ES256, as COSE writes it. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const coordinate = (label: number, value: string) =>
    Buffer.concat([Buffer.of(label), cborBytes(Buffer.from(value, 'base64url'))]);
  return Buffer.concat([
    Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01),
    coordinate(0x21, x),
    coordinate(0x22, y),
  ]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + text.length), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  const head = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255];
  return Buffer.concat([Buffer.from(head), bytes]);
}
