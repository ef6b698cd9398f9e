import { err, ok, type Result } from '../../lib/result.ts';
import type { TransportAnswer } from './answers.ts';
import { DEPTH_LIMIT, nestsDeeperThan } from './json-depth.ts';
import { jsonHint } from './json-hint.ts';
import { keyTrouble } from './json-keys.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the bytes of a body as JSON. Refused: nesting deeper than 64 (before anything is parsed), bytes that are not
 * UTF-8, anything that is not JSON, a key that stands twice in one object, and the keys that JavaScript's objects
 * give a meaning to.
 */
export function readJson(bytes: Uint8Array): Result<unknown, TransportAnswer> {
  if (nestsDeeperThan(bytes, DEPTH_LIMIT))
    return err({ code: 'too-deep', message: `The body nests deeper than ${DEPTH_LIMIT} levels.` });
  const text = decoded(bytes);
  if (text === null) return err({ code: 'invalid-json', message: 'The body is not UTF-8.' });
  if (text.trim() === '')
    return err({
      code: 'invalid-json',
      message: 'The body is empty; it must be a command as a JSON object.',
    });
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const trouble = keyTrouble(text);
  if (!trouble) return parsed;
  const where = trouble.within === '' ? 'the body' : trouble.within;
  const name = shown(trouble.key);
  return err({
    code: 'invalid-json',
    message:
      trouble.why === 'twice'
        ? `The key ${name} stands twice in ${where}.`
        : `The key ${name} in ${where} is no field's name.`,
  });
}

/** A name that somebody sent, fit for a sentence: quoted, escaped and cut after 60 characters. */
export function shown(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 60).toWellFormed()}…` : name);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): Result<unknown, TransportAnswer> {
  try {
    return ok(JSON.parse(text));
  } catch (fault) {
    return err({ code: 'invalid-json', message: `The body is not JSON: ${jsonHint(text, fault)}.` });
  }
}
