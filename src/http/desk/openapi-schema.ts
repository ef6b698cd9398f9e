/** Pieces of schemas that several parts of the description are made of. */
import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

export const text = { type: 'string' };
export const whole = { type: 'integer', minimum: 0 };
export const at = { type: 'string', format: 'date-time' };

/** An object of which no more is told: a typed client may look into it all the same. */
export const anything: Json = { type: 'object', additionalProperties: true };

/** An object with these fields and no others. */
export function object(properties: Json): Json {
  return { type: 'object', required: Object.keys(properties), properties, additionalProperties: false };
}

export function orNull(schema: Json): Json {
  return { oneOf: [schema, { type: 'null' }] };
}

/** A list of such objects. */
export function list(properties: Json): Json {
  return { type: 'array', items: object(properties) };
}

/** A body that is needed, by the schema that also checks it. */
export function body(schema: z.ZodType): Json {
  const { $schema: _, ...told } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { required: true, content: { 'application/json': { schema: told } } };
}

/** The answer where it was done. */
export function done(description: string, properties: Json): Json {
  return { description, content: { 'application/json': { schema: object(properties) } } };
}
