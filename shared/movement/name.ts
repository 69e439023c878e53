/** A movement in a sentence: the words "phong trào thi đua" stand before its name unless it bears them itself. */
export function quotedMovement(name: string): string {
  return /^phong trào/iu.test(name) ? `“${name}”` : `phong trào thi đua “${name}”`;
}
