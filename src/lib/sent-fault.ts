/** What is thrown in one thread and told in another: a structured clone keeps neither the class of an error nor its fields. */

/** An error as it goes over a line; what is no error goes as it is. */
export type SentFault =
  | { readonly is: 'error'; readonly of: string; readonly fields: object; readonly cause?: SentFault }
  | { readonly is: 'other'; readonly value: unknown };

/** A class of errors of our own that whoever asks tells apart. */
export type FaultClass = abstract new (...given: never[]) => Error;

/** So many causes deep is told: nobody reads further, and a circle of causes ends. */
const CAUSES = 8;

/** An error with all its fields that can be cloned; those that cannot are left out. */
export function sendFault(fault: unknown, depth = 0): SentFault {
  if (!(fault instanceof Error)) return { is: 'other', value: canClone(fault) ? fault : String(fault) };
  const { name, message, stack, cause } = fault;
  const own = Object.entries(fault).filter(([field, value]) => field !== 'cause' && canClone(value));
  return {
    is: 'error',
    of: fault.constructor.name,
    fields: { name, message, stack, ...Object.fromEntries(own) },
    ...(cause !== undefined && depth < CAUSES ? { cause: sendFault(cause, depth + 1) } : {}),
  };
}

/** The error again, of its class where that is JavaScript’s own or among `known`; of any other it is an `Error`. */
export function faultOf(sent: SentFault, known: readonly FaultClass[]): unknown {
  if (sent.is === 'other') return sent.value;
  const fault = new Error('', sent.cause && { cause: faultOf(sent.cause, known) });
  const ours = [...OF_JAVASCRIPT, ...known].find(({ name }) => name === sent.of);
  if (ours) Object.setPrototypeOf(fault, ours.prototype);
  for (const [field, value] of Object.entries(sent.fields))
    Object.defineProperty(fault, field, {
      ...{ value, writable: true, configurable: true },
      enumerable: !OF_EVERY_ERROR.includes(field),
    });
  return fault;
}

const OF_EVERY_ERROR = ['name', 'message', 'stack'];

const OF_JAVASCRIPT: readonly FaultClass[] = [
  ...[EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError],
];

function canClone(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
