import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that open windows take the longest, whatever their size: begun last, they would leave all workers but one idle. */
const LONGEST = ['test/e2e/every-screen', 'test/e2e/', 'test/durability/', 'test/renderer/'];

/** The order of test files, where vitest does not know yet how long each took. */
export class WindowsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const path = relative(process.cwd(), moduleId).replaceAll('\\', '/');
      const place = LONGEST.findIndex((start) => path.startsWith(start));
      return place === -1 ? LONGEST.length : place;
    };
    return files.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
