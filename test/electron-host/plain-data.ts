/** True for what JSON gives back as it was: no bytes, no dates, no maps, nothing undefined. */
export function isPlainData(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object': {
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isPlainData);
      const isRecord = Object.getPrototypeOf(value) === Object.prototype;
      return isRecord && Object.values(value).every(isPlainData);
    }
    default:
      return false;
  }
}
