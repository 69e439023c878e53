/** How Chromium prints a document. Without tags it writes neither bookmarks nor the language, only the title. */
export function printOptions({ tagged }: { tagged: boolean }) {
  return {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
    pageSize: 'A4',
    // The margins are those of the page's own @page rules.
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  } as const;
}
