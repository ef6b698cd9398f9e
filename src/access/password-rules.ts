/** What may be a password. Length is what counts; a rule on kinds of letters is none (OWASP ASVS 5.0, 6.2). */

const LEAST = 15;
const MOST = 200;

/** Words of which, alone or with digits and marks between, passwords of this length are made that everybody tries. */
const worn = [
  ...['password', 'passwort', 'passphrase', 'letmein', 'welcome', 'iloveyou', 'admin', 'administrator'],
  ...[
    'qwertyuiop',
    'qwertzuiop',
    'azertyuiop',
    'qwerty',
    'asdfghjkl',
    'zxcvbnm',
    'abc',
    'secret',
    'changeme',
  ],
  ...['monkey', 'dragon', 'football', 'baseball', 'sunshine', 'princess', 'superman', 'master', 'trustno'],
  ...['correcthorsebatterystaple', 'login', 'newsroom', 'stet', 'desk', 'editor', 'the', 'is', 'my', 'this'],
];

/** Why a text may not be a password, as a sentence; null where it may. `of`: words that belong to its owner and site. */
export function passwordFault(password: string, of: readonly string[]): string | null {
  const length = [...password].length;
  if (length < LEAST)
    return `A password has at least ${LEAST} characters; four or five words that do not belong together are a good one.`;
  if (length > MOST) return `A password has at most ${MOST} characters.`;
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < 5) return 'This password repeats the same few characters. Take another.';
  if (isRun(plain)) return 'This password is a row of neighbours. Take another.';
  const own = of.flatMap((word) => [word, ...word.split(/[^\p{L}\p{M}]+/u)]).map(lettersOf);
  const known = [...worn, ...own].filter((word) => word.length > 1);
  const left = known
    .sort((one, other) => other.length - one.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), lettersOf(password));
  return left.length < 5 ? 'This password is made of words that everybody tries. Take another.' : null;
}

/** What is left of a text without white space, digits and the marks that people put between words. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\d_.!@#$%^&*?+=-]/g, '');
}

/** Whether most of its characters follow the one before, up or down: 123456789…, abcdefg…. */
function isRun(text: string): boolean {
  let steps = 0;
  for (let at = 1; at < text.length; at += 1)
    if (Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) <= 1) steps += 1;
  return steps > text.length * 0.7;
}
