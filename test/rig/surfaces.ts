/** Everything public that a server says, and the search of it for words that must not be there. */

/** What was answered, by how it was asked. */
export type Surfaces = Map<string, string>;

/** Every public address of several coverages; `cursors` are places in the first one that changes are asked from. */
export async function everything(
  url: string,
  slugs: readonly string[],
  cursors: readonly string[] = [],
): Promise<Surfaces> {
  const surfaces: Surfaces = new Map();
  for (const slug of slugs) await everythingOf(surfaces, url, slug, slug === slugs[0] ? cursors : []);
  return surfaces;
}

/** What of a document leads to addresses. */
interface Shown {
  readonly kind: string;
  readonly id: string;
  readonly body?: readonly { readonly file?: string }[];
}

/** Plain and compressed, with answers that refuse and answers of the past. */
async function everythingOf(
  surfaces: Surfaces,
  url: string,
  slug: string,
  cursors: readonly string[],
): Promise<void> {
  const ask = async (
    path: string,
    options: RequestInit & { headers?: Record<string, string> } = {},
    how = '',
  ) => {
    const headers = { 'accept-encoding': 'identity', ...options.headers };
    const answer = await fetch(url + path, { redirect: 'manual', ...options, headers });
    const body = await answer.text();
    const name = `${options.method ?? 'GET'} ${path} ${headers['accept-encoding']}${how}`;
    surfaces.set(name, `${JSON.stringify([...answer.headers])}\n${body}`);
    return body;
  };
  const live = `/live/${slug}`;
  const { to, docs } = JSON.parse(await ask(`${live}/changes`));
  const paths = [
    '/',
    live,
    `${live}/corrections`,
    '/robots.txt',
    '/healthz',
    '/readyz',
    '/metrics',
    '/sitemap.xml',
    '/favicon.ico',
  ];
  for (const format of ['atom', 'rss', 'json']) paths.push(`${live}/feed.${format}`);
  for (const { kind, id, body = [] } of docs as Shown[]) {
    if (kind === 'post') paths.push(`${live}/p/${id}`, `${live}?before=${id}`);
    for (const { file } of body) if (file !== undefined) paths.push(`${live}/p/${id}/${file}`);
    if (kind === 'claim') paths.push(`${live}/claims/${id}`);
    if (kind === 'actor') paths.push(`${live}/actors/${id}`);
    if (kind === 'figure' || kind === 'incident')
      for (const past of ['', `?at=${to}`]) paths.push(`${live}/${kind}s/${id}${past}`);
    if (kind === 'correction') paths.push(`${live}/corrections?at=${to}`);
  }
  for (let at = 1; at <= to; at += 1) paths.push(`${live}?at=${at}`);
  paths.push(`${live}/changes?as=html`, `${live}/changes?as=html&lang=de`, `${live}/changes?after=1.aaaaaa`);
  for (const cursor of new Set(cursors)) paths.push(`${live}/changes?after=${cursor}`);
  // What is not there, not allowed, or not well asked.
  paths.push(
    '/live/unopened',
    '/live/unopened/changes',
    `${live}/p/nothing`,
    `${live}?at=x`,
    `${live}?before=x`,
    '/%00',
    '/%ff',
  );
  paths.push(
    `${live}/stream?as=x`,
    `${live}/feed.x`,
    '/assets/../stet.sqlite',
    '/assets/%2e%2e/stet.sqlite',
    '/api',
    '/api/openapi.json',
  );
  for (const path of ['', '/coverages', `/coverages/${slug}`, `/coverages/${slug}/commands`])
    paths.push(`/api${path}`);
  for (const path of ['', '/sign-in', '/welcome', '/account', '/people', '/log', '/none'])
    paths.push(`/desk${path}`);
  for (const path of ['me', 'people', 'log', 'data', 'tokens', 'none']) paths.push(`/api/access/${path}`);
  const askings = paths.flatMap((path) =>
    ['identity', 'gzip', 'br'].map(
      (encoding) => () => ask(path, { headers: { 'accept-encoding': encoding } }),
    ),
  );
  for (let from = 0; from < askings.length; from += 16)
    await Promise.all(askings.slice(from, from + 16).map((one) => one()));
  for (const range of ['bytes=0-99', 'bytes=-200', 'bytes=5-2'])
    for (const path of [live, `${live}/changes`, `${live}/feed.json`])
      await ask(path, { headers: { range } }, ` ${range}`);
  for (const headers of [
    { accept: 'application/json' },
    { 'x-http-method-override': 'PUT' },
    { 'if-none-match': '*' },
  ])
    await ask(live, { headers }, ` ${JSON.stringify(headers)}`);
  for (const method of ['HEAD', 'POST', 'DELETE', 'OPTIONS'])
    for (const path of ['/', live, `${live}/changes`, '/api/coverages']) await ask(path, { method });
  await ask(`/api/coverages/${slug}/commands`, {
    method: 'POST',
    body: '{',
    headers: { authorization: 'Bearer stet_wrong' },
  });
}

/** Where a canary is, in whatever spelling. */
export function search(surfaces: Surfaces, canaries: ReadonlyMap<string, string>): string[] {
  const hits: string[] = [];
  for (const [name, text] of surfaces) {
    const spellings = [text, ...spelled(text)].map((one) => one.toLowerCase());
    for (const [word, field] of canaries) {
      if (name.startsWith('stream') && field.startsWith('gone:')) continue;
      if (spellings.some((one) => one.includes(word.toLowerCase()))) hits.push(`${field} in ${name}`);
    }
  }
  return hits;
}

/** The text with entities, escapes, percent signs (twice), hexadecimal digits, tags, what nobody sees and base64 undone. */
function spelled(text: string): string[] {
  const point = (code: string, base: number) => String.fromCodePoint(Number.parseInt(code, base) % 0x110000);
  const plain = text
    .replace(/&#(\d{1,6});/g, (_, code) => point(code, 10))
    .replace(/&#x([\da-f]{1,5});/gi, (_, code) => point(code, 16))
    .replace(/\\u([\da-f]{4})/gi, (_, code) => point(code, 16))
    .replace(/%([\da-f]{2})/gi, (_, code) => point(code, 16));
  const again = plain.replace(/%([\da-f]{2})/gi, (_, code) => point(code, 16));
  const bare = plain.replace(/<[^<>]{1,80}>|[\u00ad\u200b-\u200f\u2060]/g, '');
  const hex = (text.match(/(?:[\da-f]{2}){8,}/gi) ?? []).flatMap((one) =>
    [one, one.slice(1)].map((digits) => Buffer.from(digits, 'hex').toString('latin1')),
  );
  const blobs = text.match(/[\w+/-]{16,}={0,2}/g) ?? [];
  const decoded = blobs.flatMap((blob) =>
    [0, 1, 2, 3].map((skip) => Buffer.from(blob.slice(skip), 'base64').toString('latin1')),
  );
  return [plain, again, bare, hex.join('\n'), decoded.join('\n')];
}
