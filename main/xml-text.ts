// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 knows none of these
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Any text as XML can hold it: no control characters, no half surrogates, line ends as one character. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_XML, '').replace(/\r\n?/g, '\n');
}
