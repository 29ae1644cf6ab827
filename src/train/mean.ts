/** The mean of arrays of one length, number by number. */
export function mean(arrays: ReadonlyArray<ArrayLike<number>>): Float64Array {
  return Float64Array.from(arrays[0], (_, i) => arrays.reduce((sum, array) => sum + array[i], 0) / arrays.length);
}
