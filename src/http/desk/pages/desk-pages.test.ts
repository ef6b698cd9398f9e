/** somebody, an address of the desk's pages → a page that is safe to open. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { parse } from 'parse5';
import { ORIGIN } from '../../../access/people.fixture.ts';
import { caretaker, invitePerson } from '../../../access/people.ts';
import { signInWithRecovery } from '../../../access/sign-in.ts';
import { type Browser, type WholeDesk, wholeDesk } from '../whole-desk.fixture.ts';

const pages = [
  '/desk',
  '/desk/account',
  '/desk/people',
  '/desk/site',
  '/desk/log',
  '/desk/sign-in',
  '/desk/welcome',
  '/desk/none',
];

/** The elements of a page, in their order: what a browser makes of it. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly content?: Node;
}

function elementsOf(page: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: Node): string => {
    const children = [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])];
    const own = {
      name: node.nodeName,
      attributes: Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])),
    };
    const place = found.push({ ...own, text: '' }) - 1;
    const text = (node.value ?? '') + children.map(walk).join('');
    found[place] = { ...own, text };
    return text;
  };
  walk(parse(page) as unknown as Node);
  return found.filter(({ name }) => !name.startsWith('#'));
}

/** Names that would be markup, attributes, an address or the end of something, if they were not words. */
const names = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "' onfocus='alert(3)' autofocus='",
  '</title></textarea></style><svg onload=alert(4)>',
  'javascript:alert(5)',
  '{{7*7}}#{7*7}&lt;b&gt;&amp;',
];

/** A desk whose people, passkeys, reasons, browsers and invitations all have such names. */
async function marked(): Promise<{ readonly desk: WholeDesk; readonly chief: Browser }> {
  const desk = await wholeDesk(null, null, { script: '/assets/access-0.js' });
  const { people } = desk;
  const { session, id } = await people.join('chief', ['admin', 'senior']);
  const by = await people.who(session);
  for (const name of names) {
    await invitePerson(people, caretaker(by), { name, roles: ['editor'], grants: {} });
    const body = {
      name,
      login: name,
      roles: ['editor' as const],
      grants: {},
      created: '2026-05-04T12:00:00.000Z',
      ended: null,
    };
    const passkey = { name, key: 'AA', counter: 0, transports: [], created: body.created, used: null };
    await people.store.write({
      puts: [
        { kind: 'account', id: name.slice(0, 30), account: name.slice(0, 30), expected: 0, body },
        { kind: 'passkey', id: name, account: id, expected: 0, body: passkey },
      ],
      log: [
        {
          at: body.created,
          kind: 'account.changed',
          by: id,
          of: name.slice(0, 30),
          says: { why: name, [name]: { deep: name } },
          salt: '00',
        },
      ],
    });
    await signInWithRecovery(people, { login: name, code: name }, { address: '192.0.2.1', agent: name });
    const own = { ...by.session.body, agent: name, handle: name };
    await people.store.write({
      puts: [{ kind: 'session', id: name, account: id, expected: 0, body: own }],
      log: [],
    });
  }
  return { desk, chief: desk.browser(session) };
}

test('R-SEC-23 whatever people, passkeys, browsers and reasons are called, it stands on the pages as words', async () => {
  const { desk, chief } = await marked();
  const plain = await wholeDesk(null, null, { script: '/assets/access-0.js' });
  const usual = plain.browser((await plain.people.join('chief', ['admin', 'senior'])).session);
  for (const path of pages) {
    const { body } = await chief.get(path);
    const elements = elementsOf(body);
    const allowed = new Set([
      ...elementsOf((await usual.get(path)).body).map(({ name }) => name),
      'ul',
      'li',
      'small',
      'b',
      'div',
      'time',
      'span',
      'br',
      'a',
      'p',
      'details',
      'summary',
      'form',
      'input',
      'button',
      'section',
      'h2',
      'textarea',
      'label',
      'fieldset',
      'legend',
      'td',
      'tr',
    ]);
    assert.deepEqual(
      elements.filter(({ name }) => !allowed.has(name)).map(({ name }) => name),
      [],
      path,
    );
    for (const { name, attributes } of elements) {
      const handlers = Object.keys(attributes).filter((one) => /^on|^autofocus$|^srcdoc$|^style$/.test(one));
      assert.deepEqual(handlers, [], `${path} <${name}>`);
      for (const link of ['href', 'src', 'action', 'formaction'])
        assert.ok(!/^\s*javascript:/i.test(attributes[link] ?? ''), `${path} <${name}>`);
    }
    assert.equal(elements.filter(({ name }) => name === 'script').length, 1, path);
  }
  for (const [path, shown] of [
    ['/desk/people', names],
    ['/desk/account', names],
    ['/desk/log', names],
  ] as const) {
    const text = elementsOf((await chief.get(path)).body)[0]?.text ?? '';
    for (const name of shown) assert.ok(text.includes(name), `${path}: ${name}`);
  }
  await desk.app.close();
});

test('R-SEC-23 what somebody asks for stands on no page', async () => {
  const { browser } = await (async () => {
    const desk = await wholeDesk();
    return { browser: desk.browser((await desk.people.join('chief', ['admin'])).session) };
  })();
  for (const path of [
    '/desk/<script>qzx</script>',
    '/desk/%3Cscript%3Eqzx',
    '/desk/log?before=<qzx>',
    '/desk/people?qzx=<b>',
    '/desk/sign-in?next=<qzx>"',
    '/desk/welcome?qzx#qzx',
  ])
    assert.ok(!(await browser.get(path)).body.includes('qzx'), path);
});

test('R-SEC-24 a page asks nothing of another host, and its policy allows nothing but its own style and script', async () => {
  const { chief } = await marked();
  for (const path of pages) {
    const { body, headers } = await chief.get(path);
    const elements = elementsOf(body);
    for (const { name, attributes } of elements)
      for (const link of [
        'href',
        'src',
        'action',
        'formaction',
        'poster',
        'srcset',
        'data',
        'data-act',
        'data-ask',
        'data-codes',
        'data-get',
        'data-then',
      ])
        if (attributes[link] !== undefined)
          assert.match(attributes[link], /^(\/(?!\/)|#|reload$|saved$)/, `${path} <${name} ${link}>`);
    assert.ok(
      !/url\(|@import|https?:\/\//.test(elements.find(({ name }) => name === 'style')?.text ?? 'url('),
      path,
    );
    const policy = new Map(
      String(headers['content-security-policy'])
        .split('; ')
        .map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]),
    );
    const style = createHash('sha256')
      .update(elements.find(({ name }) => name === 'style')?.text ?? '')
      .digest('base64');
    assert.deepEqual(Object.fromEntries(policy), {
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'sha256-${style}'`,
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'base-uri': "'none'",
      // The search of the first page is the one form that is sent without a script.
      'form-action': path === '/desk' ? "'self'" : "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    assert.equal(headers['x-frame-options'], 'DENY', path);
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', path);
    assert.equal(headers['referrer-policy'], 'no-referrer', path);
    assert.equal(headers['cache-control'], 'no-store', path);
    assert.match(body, /<meta name="robots" content="noindex">/, path);
    assert.equal(elements.filter(({ attributes }) => attributes.style !== undefined).length, 0, path);
  }
});

test('R-SEC-24 each page of somebody who is signed in has the button that signs out', async () => {
  const { chief } = await marked();
  for (const path of ['/desk', '/desk/account', '/desk/people', '/desk/log', '/desk/none']) {
    const out = elementsOf((await chief.get(path)).body).filter(
      ({ attributes }) => attributes['data-act'] === '/api/access/sign-out',
    );
    assert.ok(
      out.some(({ text }) => /Sign out/.test(text)),
      path,
    );
  }
});

test('R-SEC-25 fields of passwords and codes are masked, named for a password manager, and stop nobody who pastes', async () => {
  const desk = await wholeDesk();
  const { session } = await desk.people.join('chief', ['admin']);
  const fields = (
    await Promise.all(pages.map(async (path) => elementsOf((await desk.browser(session).get(path)).body)))
  )
    .flat()
    .filter(({ name }) => name === 'input');
  const passwords = fields.filter(({ attributes }) => /password$/.test(attributes.name ?? ''));
  assert.ok(passwords.length >= 4);
  for (const { attributes } of passwords) {
    assert.equal(attributes.type, 'password');
    assert.match(attributes.autocomplete ?? '', /^(current|new)-password$/);
    assert.deepEqual(
      [attributes.maxlength, attributes.pattern, attributes.minlength],
      [undefined, undefined, undefined],
      'nothing cuts what is pasted',
    );
  }
  for (const { attributes } of fields.filter(
    ({ attributes: { name, inputmode } }) => /code$/.test(name ?? '') && inputmode !== undefined,
  ))
    assert.equal(attributes.autocomplete, 'one-time-code');
  for (const { attributes } of fields.filter(({ attributes: { name } }) => name === 'login'))
    assert.equal(attributes.autocomplete, 'username');
});

test('R-SEC-27 nothing in an address of the desk leads elsewhere after signing in, nor does another host name', async () => {
  const desk = await wholeDesk();
  const browser = desk.browser();
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/desk/../evil',
    '/desk//evil.example',
    'javascript:alert(1)',
    '/desk%0d%0a',
    '/desk/account?x',
    '/desk/account#x',
    '/api/access/sign-out',
    '/desk\t/x',
    ' /desk',
    '/desk@evil.example',
  ]) {
    const { body } = await browser.get(`/desk/sign-in?next=${encodeURIComponent(next)}`);
    const led = elementsOf(body).flatMap(({ attributes }) =>
      [attributes['data-then'], attributes['data-known']].filter((one) => one !== undefined),
    );
    assert.deepEqual([...new Set(led)].sort(), ['/desk', '/desk/account'], next);
  }
  const kept = await browser.get('/desk/sign-in?next=/desk/people');
  assert.match(kept.body, /data-known="\/desk\/people"/);
  for (const path of ['/desk/account', '/desk/people?next=//evil.example']) {
    const { status, headers } = await browser.get(path);
    assert.deepEqual(
      [status, headers.location],
      [302, `/desk/sign-in?next=${encodeURIComponent(path.split('?')[0] ?? '')}`],
    );
  }
  for (const host of [
    'evil.example',
    'desk.example.org.evil.example',
    '127.0.0.1',
    'desk.example.org:8443',
  ]) {
    const { status, headers } = await browser.get('/desk/people', { host });
    assert.deepEqual([status, headers.location], [302, `${ORIGIN}/desk?moved`], host);
  }
});

test('R-OPS-02 behind a proxy that hides the host it was asked for, a browser is told so and not led for ever', async () => {
  const browser = (await wholeDesk()).browser();
  const { status, headers, body } = await browser.get('/desk?moved', { host: '127.0.0.1:8080' });
  assert.deepEqual([status, headers.location], [421, undefined]);
  assert.match(body, /The desk is at <b>https:\/\/desk\.example\.org<\/b>/);
  assert.match(body, /proxy_set_header Host \$host;/);
  assert.equal((await browser.get('/desk?moved')).status, 302, 'under its own name it goes on to sign in');
});
