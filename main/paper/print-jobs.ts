import { randomUUID } from 'node:crypto';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { Failure } from '../../shared/failure.ts';

/**
 * Documents on their way to paper, by token. The print window asks for the very document that Word is written from:
 * a figure that comes in meanwhile cannot make the two differ.
 */
export type PrintJobs = {
  /** Holds a document for as long as the work on it takes. */
  during<T>(document: OfficialDocument, work: (route: string) => Promise<T>): Promise<T>;
  documentOf(token: string): OfficialDocument;
};

export function createPrintJobs(): PrintJobs {
  const documents = new Map<string, OfficialDocument>();
  return {
    async during(document, work) {
      const token = randomUUID();
      documents.set(token, document);
      try {
        return await work(`/print/${token}`);
      } finally {
        documents.delete(token);
      }
    },
    documentOf(token) {
      const document = documents.get(token);
      if (!document) throw new Failure('not-found', 'Văn bản này không còn chờ in.');
      return document;
    },
  };
}
