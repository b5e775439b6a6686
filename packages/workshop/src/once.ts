/**
 * A function of something that is never changed in place, worked out once for each: sessions and their parts are values, and
 * 500 views of one of them ask the same. What is made lives as long as what it was made of.
 */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    const known = made.get(of)
    if (known !== undefined) return known.value
    const value = make(of)
    made.set(of, { value })
    return value
  }
}
