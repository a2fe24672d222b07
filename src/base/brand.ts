declare const brand: unique symbol

/** A primitive that only its own constructor may make, so that two kinds of id cannot be mixed up. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }
