/** words that somebody else kept, whatever stands in them → what the composer makes of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schema } from './schema.ts';

test('R-COMPOSE-07 an address that is none of the web is no link in the composer', () => {
  const drawn = (href: string) => {
    const { toDOM } = schema.marks.link.spec;
    const mark = schema.mark('link', { href });
    assert.ok(toDOM);
    return JSON.stringify(toDOM(mark, true));
  };
  assert.match(drawn('https://example.org/a'), /"href":"https:\/\/example.org\/a"/);
  for (const href of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>1</script>',
    'blob:https://example.org/1',
    '/desk/account',
    '',
  ])
    assert.doesNotMatch(drawn(href), /href/, href);
});
