/** A new identifier that nobody else makes. Client-made ids make asking twice harmless. */
export function newId<Id extends string>(): Id {
  return crypto.randomUUID() as Id;
}
