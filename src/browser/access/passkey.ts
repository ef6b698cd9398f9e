import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { type Answered, ask } from './ask.ts';
import type { Values } from './form-values.ts';

/** What the device answered; or why there is no answer: the server's refusal, or a sentence. */
export type FromDevice =
  | { readonly answer: unknown }
  | { readonly refused: Answered }
  | { readonly says: string };

/** Asks the server what a passkey has to answer, and then the device. */
export async function fromDevice(how: string, address: string, body: Values): Promise<FromDevice> {
  const asked = await ask(address, body);
  if (!asked.ok) return { refused: asked };
  try {
    const optionsJSON = asked.json as unknown;
    const answer =
      how === 'create'
        ? await startRegistration({ optionsJSON: optionsJSON as PublicKeyCredentialCreationOptionsJSON })
        : await startAuthentication({ optionsJSON: optionsJSON as PublicKeyCredentialRequestOptionsJSON });
    return { answer };
  } catch (fault) {
    return { says: inWords(fault) };
  }
}

function inWords(fault: unknown): string {
  const name = fault instanceof Error ? fault.name : '';
  if (name === 'InvalidStateError') return 'This device has a passkey of yours already.';
  if (name === 'SecurityError')
    return 'Passkeys do not work at this address. Open the desk by the address that the server printed.';
  if (name === 'NotAllowedError' || name === 'AbortError')
    return 'The device gave no answer: it was closed, or took too long. Try once more.';
  return 'This browser or device could not do that. Try another one, or a password with codes.';
}
