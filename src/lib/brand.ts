declare const brand: unique symbol;

/** A string that has passed the check its name stands for; plain strings do not assign to it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
