/** Why somebody is not let in, or an act on people is not done: expected, with a sentence. A closed union. */
export type AccessRefusal =
  | { readonly code: 'refused'; readonly message: string }
  | { readonly code: 'too-many'; readonly message: string; readonly seconds: number }
  | { readonly code: 'confirm'; readonly message: string }
  | { readonly code: 'unavailable'; readonly message: string }
  | { readonly code: 'forbidden'; readonly message: string }
  | { readonly code: 'unknown'; readonly message: string; readonly what: string }
  | { readonly code: 'exists'; readonly message: string; readonly what: string }
  | { readonly code: 'state'; readonly message: string; readonly state: string }
  | {
      readonly code: 'invalid';
      readonly message: string;
      readonly path: string;
      readonly problems: readonly { readonly path: string; readonly message: string }[];
    };

/** A field that is not as it must be. */
export function badField(path: string, message: string): AccessRefusal {
  return { code: 'invalid', message, path, problems: [{ path, message }] };
}

/** The one answer to every way of signing in that did not work: nothing tells which part was wrong. */
export const REFUSED: AccessRefusal = {
  code: 'refused',
  message:
    'That did not work. Check the name, the password and the code; a code works once, for half a minute.',
};

/** The one answer to an invitation that never was, was used, was taken back or is over. */
export const NO_LINK: AccessRefusal = {
  code: 'unknown',
  message: 'This link works no longer. Ask for a new one: a link works once, until its time is over.',
  what: 'invitation',
};

/** The answer for an id that leads to no account. */
export const NO_PERSON: AccessRefusal = {
  code: 'unknown',
  message: 'There is nobody of this id.',
  what: 'account',
};

/** A name to sign in with that is somebody else's. */
export function loginTaken(login: string): AccessRefusal {
  return badField('login', `Somebody signs in as "${login}" already. Take another name to sign in with.`);
}

/** Another change came between; the same act again looks anew. */
export const AGAIN: AccessRefusal = {
  code: 'state',
  message: 'Somebody changed this at the same moment. Look again, then try once more.',
  state: 'changed',
};
