/**
 * The places of a template: where in the markup each value stands. Follows the tokens of HTML as far as a template of
 * ours may use them and refuses the rest, so that a place is never mistaken. Runs once for each template.
 */

/** What may be put in: words and markup, words only (`<title>`), words in quotes, or a whole address. */
export type Place = 'text' | 'words' | 'attribute' | 'address';

/** A template, ready to be filled: pieces of markup and the places between them. */
export interface Template {
  readonly pieces: readonly string[];
  readonly places: readonly Place[];
}

const raw = /^(?:script|style|xmp|iframe|noembed|noframes|noscript|plaintext|template)$/;
const wordsOnly = /^(?:title|textarea)$/;
const addresses = /^(?:href|src|action|formaction|poster|cite|data|ping|background|manifest|xlink:href)$/;
const closed = /^(?:on.*|style|srcdoc|srcset|imagesrcset|http-equiv)$/;

type State = 'text' | 'tag name' | 'tag' | 'attribute name' | 'value';

/** Reads a template's markup. Throws where a value would stand outside text, a double-quoted attribute or an address. */
export function analyse(strings: readonly string[]): Template {
  const pieces: string[] = [];
  const places: Place[] = [];
  let state: State = 'text';
  let element = '';
  let inside = '';
  let name = '';
  let value = '';

  strings.forEach((string, index) => {
    const before = places.at(-1);
    if (before === 'address' && state === 'value' && !string.startsWith('"'))
      refuse('an address must be the whole value', strings, index - 1);
    let piece = '';
    for (let at = 0; at < string.length; at++) {
      const character = string.charAt(at);
      if (character === '\n') {
        // A line break and what indents the next line lay out the template and are no content.
        while (string.charAt(at + 1) === ' ') at++;
        if (state === 'value') refuse('a line break in a value', strings, index);
        if (state === 'text') continue;
        piece += ' ';
        if (state !== 'tag') [state, name] = ['tag', ''];
        continue;
      }
      piece += character;
      switch (state) {
        case 'text':
          if (character !== '<') break;
          if (string.startsWith('!', at + 1) && !/^<!doctype html>/i.test(string.slice(at)))
            refuse('a comment', strings, index);
          if (inside && !string.startsWith(`</${inside}>`, at))
            refuse(`markup in <${inside}>`, strings, index);
          [state, element] = ['tag name', ''];
          break;
        case 'tag name':
          if (character === '>' || character === ' ' || (character === '/' && element !== ''))
            state = character === '>' ? close() : 'tag';
          else element += character.toLowerCase();
          break;
        case 'tag':
          if (character === '>') state = close();
          else if (character !== ' ' && character !== '/')
            [state, name] = ['attribute name', character.toLowerCase()];
          break;
        case 'attribute name':
          if (character === '>') state = close();
          else if (character === ' ' || character === '/') [state, name] = ['tag', ''];
          else if (character !== '=') name += character.toLowerCase();
          else if (string.charAt(at + 1) !== '"') refuse('a value without double quotes', strings, index);
          else {
            piece += '"';
            at++;
            [state, value] = ['value', ''];
          }
          break;
        case 'value':
          if (character === '"') [state, name] = ['tag', ''];
          else value += character;
          break;
      }
    }
    pieces.push(piece);
    if (index < strings.length - 1) places.push(place(index));
  });
  if (state !== 'text' || inside) refuse('markup that is not closed', strings, strings.length - 1);
  return { pieces, places };

  function close(): State {
    inside = raw.test(element) || wordsOnly.test(element) ? element : '';
    return 'text';
  }

  function place(index: number): Place {
    if (state === 'text') {
      if (raw.test(inside)) refuse(`a value in <${inside}>`, strings, index);
      return inside ? 'words' : 'text';
    }
    if (state !== 'value') refuse(`a value in a ${state}`, strings, index);
    if (closed.test(name)) refuse(`a value in ${name}`, strings, index);
    if (!addresses.test(name)) return 'attribute';
    if (value !== '') refuse('an address must be the whole value', strings, index);
    return 'address';
  }
}

function refuse(why: string, strings: readonly string[], index: number): never {
  throw new TypeError(`template refused: ${why}, after ${JSON.stringify((strings[index] ?? '').slice(-60))}`);
}
