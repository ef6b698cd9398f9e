/** What a schema has at a place, for messages that tell a wrong field what it could have been. */
import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** The names of the fields that an object at a place may have; none where there is no object, or one of several kinds. */
export function knownFields(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  let at: Schema | null = bare(schema);
  for (const key of path) {
    at = at && step(at, key);
    if (at === null) return [];
  }
  return at && isObject(at) ? Object.keys(at._zod.def.shape) : [];
}

function step(schema: Schema, key: PropertyKey): Schema | null {
  if (isObject(schema)) {
    const shape = schema._zod.def.shape;
    const field = typeof key === 'string' && Object.hasOwn(shape, key) ? shape[key] : undefined;
    return field ? bare(field) : null;
  }
  return isArray(schema) && typeof key === 'number' ? bare(schema._zod.def.element) : null;
}

/** Without what makes a value optional, nullable or defaulted. */
function bare(schema: Schema): Schema {
  let at = schema;
  while ('innerType' in at._zod.def) at = at._zod.def.innerType as Schema;
  return at;
}

function isObject(schema: Schema): schema is z.core.$ZodObject {
  return schema._zod.def.type === 'object';
}

function isArray(schema: Schema): schema is z.core.$ZodArray {
  return schema._zod.def.type === 'array';
}
