/** The addresses of pictures, as OpenAPI tells them. */
import { BYTES, LONGEST } from '../../media/limits.ts';
import { renditionTypes, uploadTypes } from '../../model/picture.ts';
import { errorResponses } from './openapi-errors.ts';

type Json = Readonly<Record<string, unknown>>;

const raw = { type: 'string', format: 'binary' };
const bytesOf = (types: readonly string[]): Json =>
  Object.fromEntries(types.map((type) => [type, { schema: raw }]));

const media: Json = {
  ...{ name: 'media', in: 'path', required: true },
  schema: { type: 'string' },
  description: 'as its upload was answered',
};

const upload: Json = {
  operationId: 'uploadPicture',
  summary: 'Brings a picture, for the image block of a post',
  description: `The bytes of a JPEG, PNG, WebP, AVIF or GIF (its first frame), at most ${BYTES / 1_048_576} MiB; told by their content, never by their media type. Readers get it decoded and encoded anew, at most ${LONGEST} pixels a side, without anything that stood beside its pixels; the original stays at the desk. Send it again with the same id after a lost connection or a 503: the first answer is given.`,
  parameters: [
    {
      ...{ name: 'id', in: 'query', schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' } },
      description: 'of this upload, chosen by you; or the header Idempotency-Key',
    },
  ],
  requestBody: { required: true, content: bytesOf([...uploadTypes, 'application/octet-stream']) },
  responses: {
    200: {
      description: 'The picture is on disk and in the record. Nothing of it is public yet.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['media', 'width', 'height', 'type'],
            properties: {
              media: { type: 'string', description: 'for `media` of an image block' },
              width: { type: 'integer', description: 'as readers get it' },
              height: { type: 'integer' },
              type: { type: 'string', enum: renditionTypes },
            },
            additionalProperties: false,
            examples: [
              { media: 'm-5d41402abc4b2a76b9719d91', width: 2560, height: 1707, type: 'image/webp' },
            ],
          },
        },
      },
    },
    ...errorResponses([
      ...(['unauthorized', 'not-found', 'forbidden', 'state', 'invalid', 'too-large', 'picture'] as const),
      ...(['unsupported-media-type', 'bad-request', 'reused-id', 'unavailable', 'fault'] as const),
    ]),
  },
};

const reading = errorResponses(['unauthorized', 'not-found', 'unavailable', 'fault']);
const rendition: Json = {
  operationId: 'viewPicture',
  summary: 'A picture as readers get it, or will',
  responses: {
    200: { description: 'The rendition.', content: bytesOf(renditionTypes) },
    ...reading,
  },
};
const original: Json = {
  operationId: 'downloadOriginal',
  summary: 'A picture as it was uploaded, with all that stands in it: for editors and seniors',
  responses: { 200: { description: 'The same bytes.', content: bytesOf(uploadTypes) }, ...reading },
};

/** Paths below a coverage; `slug` is its parameter. */
export function mediaPaths(slug: Json): Json {
  return {
    '/api/coverages/{slug}/media': { parameters: [slug], post: upload },
    '/api/coverages/{slug}/media/{media}': { parameters: [slug, media], get: rendition },
    '/api/coverages/{slug}/media/{media}/original': { parameters: [slug, media], get: original },
  };
}
