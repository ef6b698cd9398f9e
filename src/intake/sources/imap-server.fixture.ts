/** A mail server on 127.0.0.1, over TLS with a certificate of its own that this process is made to trust. */
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { ownCertificate } from '../../../test/rig/own-certificate.ts';

type Handler = (
  connection: { send(answer: object): void },
  parsed: { readonly tag: string; readonly attributes: readonly { readonly value: string }[] },
  data: unknown,
  done: () => void,
) => void;

interface Hoodiecrow {
  readonly server: { address(): AddressInfo };
  listen(port: number, host: string, listening: () => void): void;
  close(closed: () => void): void;
  getCommandHandler(command: string): Handler;
  setCommandHandler(command: string, handler: Handler): void;
  appendMessage(folder: string, flags: readonly string[], time: Date | false, raw: string): void;
  getMailbox(folder: string): { uidvalidity: number; messages: readonly { flags: readonly string[] }[] };
}

export interface ImapServer {
  readonly port: number;
  /** One more mail in the inbox. */
  readonly bring: (raw: string) => void;
  /** As after a restored backup: other numbers for the same mails. */
  readonly renumber: () => void;
  /** What is marked on the mails of the inbox. */
  readonly marks: () => readonly string[];
  /** From now on these mails cannot be had. */
  readonly withhold: (...uids: readonly number[]) => void;
  readonly close: () => Promise<void>;
}

/** User `desk`, password `pass word`; the certificate is of `name`. */
export function imapServer(name: string): Promise<ImapServer> {
  const credentials = ownCertificate(name);
  setDefaultCACertificates([...getCACertificates('default'), credentials.cert]);
  const require = createRequire(import.meta.url);
  const open: (options: object) => Hoodiecrow = require('hoodiecrow-imap');
  const server = open({
    ...{ secureConnection: true, credentials, plugins: ['ID', 'SASL-IR', 'NAMESPACE', 'UIDPLUS', 'ENABLE'] },
    ...{ users: { desk: { password: 'pass word' } }, storage: { INBOX: { messages: [] } } },
  });
  let withheld: readonly number[] = [];
  const fetch = server.getCommandHandler('UID FETCH');
  server.setCommandHandler('UID FETCH', (connection, parsed, data, done) => {
    if (!withheld.includes(Number(parsed.attributes[0]?.value))) return fetch(connection, parsed, data, done);
    const text = { type: 'TEXT', value: 'it cannot be had' };
    connection.send({ tag: parsed.tag, command: 'NO', attributes: [text] });
    done();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        port: server.server.address().port,
        bring: (raw) => server.appendMessage('INBOX', [], false, raw),
        renumber: () => {
          server.getMailbox('INBOX').uidvalidity += 1;
        },
        marks: () => server.getMailbox('INBOX').messages.flatMap(({ flags }) => flags),
        withhold: (...uids) => {
          withheld = uids;
        },
        close: () => new Promise((closed) => server.close(closed)),
      });
    });
  });
}
